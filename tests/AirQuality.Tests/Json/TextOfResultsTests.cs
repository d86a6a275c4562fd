using System.Globalization;

namespace AirQuality.Tests.Json;

/// <summary>What results say of themselves is the same on every machine, whatever its culture.</summary>
[TestFixture]
public sealed class TextOfResultsTests
{
    /// <summary>A culture with a comma in numbers, its own minus and dates the other way round, made by hand so that machines without cultures have it too.</summary>
    private static CultureInfo Foreign
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "\u2212";
            culture.NumberFormat.PercentDecimalSeparator = ",";
            culture.DateTimeFormat.ShortDatePattern = "dd'.'MM'.'yyyy";
            culture.DateTimeFormat.LongDatePattern = "dddd, d. MMMM yyyy";
            culture.DateTimeFormat.TimeSeparator = ".";
            return culture;
        }
    }

    [Test]
    public void ToString_InAnotherCulture_IsTheSame()
    {
        using (Assert.EnterMultipleScope())
            foreach (var result in JsonExamples.All.Where(r => !r.GetType().Name.EndsWith("Options", StringComparison.Ordinal)))
                Assert.That(In(Foreign, result), Is.EqualTo(In(CultureInfo.InvariantCulture, result)), result.GetType().Name);
    }

    private static string? In(CultureInfo culture, object result)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return result.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
