using System.Diagnostics.CodeAnalysis;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Docs.Tests;

/// <summary>What a program on a page may use without saying where it comes from: the sample, read as the first how-to page reads it.</summary>
/// <remarks>A program that declares a variable of the same name has its own.</remarks>
[SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "They stand for local variables.")]
public abstract class Given
{
    /// <summary>Stands between what two blocks print.</summary>
    internal const char EndOfBlockMark = '\u001e';

    private static readonly Lazy<AirData> Air = new(() => AirData.Open("data"));

    protected static AirData air => Air.Value;

    protected static StationNetwork network => Air.Value.Network!;

    protected static HourlyGrid hours => Air.Value.Hours!;

    protected static DailyGrid days => Air.Value.Counties.Days;

    protected static TargetPlan plan => Air.Value.Plan;

    protected static Area county => Air.Value.Counties["麦垄县"];

    protected static LocalDate asOf => new(2026, 11, 15);

    protected static AssessmentPeriod period => AssessmentPeriod.Month(2026, 10);

    protected static CancellationToken cancellationToken => CancellationToken.None;

    protected static void EndOfBlock() => Console.Write(EndOfBlockMark);
}
