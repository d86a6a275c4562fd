using System.Text.Json;
using System.Text.RegularExpressions;
using AirQuality.Json;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Tests.Wording;

/// <summary>Reasons: every code is said in both languages, and comes back from JSON.</summary>
[TestFixture]
public sealed partial class ReasonTests
{
    /// <summary>A reason of every code with every argument it may have.</summary>
    private static IEnumerable<Reason> All() => Enum.GetValues<ReasonCode>().Select(Full);

    [TestCaseSource(nameof(All))]
    public void In_Chinese_HasNoEnglishProse(Reason reason)
    {
        var text = reason.In(Language.Chinese);
        Assert.That(text, Does.Match(@"[\u4e00-\u9fff]"), "Chinese");
        Assert.That(TwoWords().Matches(text), Is.Empty, text);
    }

    [TestCaseSource(nameof(All))]
    public void In_English_HasNoChinese(Reason reason) => Assert.That(reason.In(Language.English), Does.Match(@"^[\u0020-\u007e×]+$"));

    [TestCaseSource(nameof(All))]
    public void ToString_IsTheEnglishText(Reason reason) => Assert.That(reason.ToString(), Is.EqualTo(reason.In(Language.English)));

    [TestCaseSource(nameof(All))]
    public void Json_GivesTheReasonBack(Reason reason) => Assert.That(AirQualityJson.FromJson<Reason>(reason.ToJson()), Is.EqualTo(reason));

    [Test]
    public void Json_HasCodeArgumentsAndBothTexts() => Assert.That(
        Days(26).For(Pollutant.PM25).ToJson(),
        Is.EqualTo("""{"code":"TooFewDays","pollutants":["pm25"],"found":26,"of":31,"needed":27,"period":"2015-07","zh":"PM2.5：2015-07有效26天（共31天），需27天","en":"PM2.5: 26 of 31 days valid in 2015-07, 27 needed"}"""));

    [TestCase("""{"code":"Given"}""")]
    [TestCase("""{"code":"Several"}""")]
    [TestCase("""{"code":"InPart","parts":[{"code":"NoData"}]}""")]
    [TestCase("""{"code":"NotRanked"}""")]
    [TestCase("""{"code":"NoPastDay"}""")]
    [TestCase("""{"code":"ExceptionalEvent"}""")]
    [TestCase("""{"code":"Unheard"}""")]
    [TestCase("""{}""")]
    public void FromJson_WithoutWhatItNeeds_IsRefused(string json) => Assert.That(() => AirQualityJson.FromJson<Reason>(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void Join_None_IsNull() => Assert.That(Reason.Join([]), Is.Null);

    [Test]
    public void Join_One_IsThatOne() => Assert.That(Reason.Join([Days(20)]), Is.EqualTo(Days(20)));

    [Test]
    public void Join_ReasonsOfSeveralPollutants_AreSaidOnce()
    {
        var joined = Reason.Join([Days(20).For(Pollutant.SO2), Days(20).For(Pollutant.NO2), Days(0).For(Pollutant.CO)])!;
        Assert.That(joined.ToString(), Is.EqualTo("SO2, NO2: 20 of 31 days valid in 2015-07, 27 needed; CO: 0 of 31 days valid in 2015-07, 27 needed"));
        Assert.That(joined.In(Language.Chinese), Is.EqualTo("SO2、NO2：2015-07有效20天（共31天），需27天；CO：2015-07有效0天（共31天），需27天"));
    }

    [Test]
    public void Join_OneReasonOfAllSix_NamesNone() =>
        Assert.That(Reason.Join(Pollutants.All.ToArray().Select(p => Days(20).For(p)))!.ToString(), Is.EqualTo("20 of 31 days valid in 2015-07, 27 needed"));

    [Test]
    public void Join_OfJoined_IsFlat() =>
        Assert.That(Reason.Join([Reason.Join([Days(1), Days(2)])!, Days(3)])!.Parts, Has.Count.EqualTo(3));

    [Test]
    public void Equals_OtherArgument_IsAnotherReason() => Assert.That(Days(20), Is.Not.EqualTo(Days(21)));

    [Test]
    public void Equals_SamePartsMadeTwice_IsEqual()
    {
        var again = Reason.Join([Days(20), Days(21)])!;
        Assert.That(Reason.Join([Days(20), Days(21)])!.GetHashCode(), Is.EqualTo(again.GetHashCode()));
    }

    [Test]
    public void Because_GivesTheWordsBack() => Assert.That(Reason.Because("停产", "shut down").In(Language.Chinese), Is.EqualTo("停产"));

    [Test]
    public void Because_WithoutAText_IsRefused() => Assert.That(() => Reason.Because("停产", " "), Throws.ArgumentException);

    private static Reason Days(int valid) => Reason.TooFew(ReasonCode.TooFewDays, valid, 31, 27) with { Period = AssessmentPeriod.Month(2015, 7) };

    private static Reason Full(ReasonCode code) => new(code)
    {
        About = default(PollutantMask).With(Pollutant.PM25).With(Pollutant.O3),
        Area = code == ReasonCode.TooFewDays ? "A" : null,
        Found = 3,
        Of = 4,
        Needed = 5,
        Period = AssessmentPeriod.Month(2026, 10),
        Date = new LocalDate(2026, 10, 21),
        Metric = code == ReasonCode.NoFigure ? "2*index+pm25_change" : "index",
        Value = 6.5m,
        Bound = 7.5m,
        Event = "dust",
        Source = "2026-17",
        Text = code == ReasonCode.Given ? new LocalizedText("停产", "shut down") : null,
        Parts = code is ReasonCode.Several or ReasonCode.InPart or ReasonCode.NotRanked ? [Days(20)] : [],
    };

    /// <summary>Two words of lower-case letters one after the other: prose. Symbols, units and codes are none.</summary>
    [GeneratedRegex(@"[a-z]{2,}[ ]+[a-z]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoWords();
}
