using AirQuality.Accountability;
using AirQuality.Accountability.Money;
using AirQuality.Accountability.Scores;
using AirQuality.Meteorology;
using AirQuality.Publications;
using AirQuality.Ranking.Publishers;
using AirQuality.Reporting.Maps;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Reporting.Facts;

/// <summary>What a report says and by which rules.</summary>
public sealed record ReportOptions
{
    /// <summary>Lists of a quarter of the areas, at most ten; goals and outlook by their own defaults.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>How periods and goals are assessed: edition, scheme, events, groups of rank goals.</summary>
    public PlanOptions Plan { get; init; } = PlanOptions.Default;

    /// <summary>How the rest of periods is drawn; its assessment is that of <see cref="Plan"/>.</summary>
    public OutlookOptions Outlook { get; init; } = OutlookOptions.Default;

    /// <summary>How long the lists of the best and the worst are, extended by ties; <c>null</c> for a quarter of the areas, at most ten.</summary>
    public int? ListLength { get; init; }

    /// <summary>The area looked at closely; <c>null</c> for the one that is ranked last, or the only one.</summary>
    public Area? Area { get; init; }

    /// <summary>The measures beside the goals; none by default.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The outlines of areas for maps; <c>null</c> for none.</summary>
    public AreaShapes? Shapes { get; init; }

    /// <summary>The stations, whose coordinates place areas without an outline on maps; <c>null</c> for none.</summary>
    public StationNetwork? Network { get; init; }

    /// <summary>The weather whose wind is drawn for the area looked at closely; <c>null</c> for none.</summary>
    public WeatherSet? Wind { get; init; }

    /// <summary>The rules of accountability the report speaks of; <c>null</c> for none.</summary>
    public DutyRules? Duties { get; init; }

    /// <summary>The publisher whose ways of ranking and printing hold: decimals, ties, lists; <c>null</c> for those of most.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>The formula of money the report speaks of; <c>null</c> for none.</summary>
    public MoneyFormula? Formula { get; init; }

    /// <summary>The score the report lists the areas by; <c>null</c> for none.</summary>
    public ScoreFormula? Score { get; init; }

    /// <summary>What is published of these areas and others, among which their places are given too; none by default.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init; } = [];
}
