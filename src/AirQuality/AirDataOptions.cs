using AirQuality.Accountability;
using AirQuality.Assessments;
using AirQuality.Publications;
using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;
using AirQuality.Reading;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;

namespace AirQuality;

/// <summary>How <see cref="AirData"/> reads, assesses, ranks and judges goals. Every member has the default of practice.</summary>
public sealed record AirDataOptions
{
    /// <summary>The defaults: strict reading, the editions in force on each day, ties that share a place.</summary>
    public static AirDataOptions Default { get; } = new();

    /// <summary>How files are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>Published tables that <see cref="AirData.Open"/> reads, files and folders, beside those in a folder named <c>published</c> (公布, 通报) within its own.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>The answers to what published tables leave open.</summary>
    public PublishedAnswers PublishedAnswers { get; init; } = PublishedAnswers.None;

    /// <summary>How days and periods are assessed: edition, index scheme, what events are left out of. The events are those of <see cref="AirData.Events"/>.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>How places are given.</summary>
    public RankingOptions Ranking { get; init; } = RankingOptions.Default;

    /// <summary>The publisher whose ways of ranking and printing hold, in place of <see cref="Ranking"/>; <c>null</c> for none.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>How places by something are given.</summary>
    internal RankingOptions RulesFor(RankingCriterion by) => Publisher?.RulesFor(by) ?? Ranking;

    /// <summary>When alerts are raised of these data, with their ways of ranking.</summary>
    internal AlertOptions AlertsWith(PlanOptions plan) => Alerts with { Plan = plan, Rules = Alerts.Rules ?? RulesFor(RankingCriterion.Index) };

    /// <summary>How goals are shared out and judged. Their assessment is <see cref="Assessment"/>.</summary>
    public PlanOptions Plan { get; init; } = PlanOptions.Default;

    /// <summary>How goals are tracked: with probabilities, which the statuses follow. Its plan options are <see cref="Plan"/>.</summary>
    public TrackOptions Track { get; init; } = TrackOptions.WithOutlook;

    /// <summary>How the rest of a period is drawn. Its assessment is <see cref="Assessment"/>.</summary>
    public OutlookOptions Outlook { get; init; } = OutlookOptions.Default;

    /// <summary>What raises an alert. Its plan options are <see cref="Plan"/>.</summary>
    public AlertOptions Alerts { get; init; } = AlertOptions.Default;

    /// <summary>The rules of accountability that briefs and <see cref="AreaView.Duties(AirQuality.Terms.AssessmentPeriod, DutyRules?, CancellationToken)"/> go by where none are named; <c>null</c> for the plain ones.</summary>
    public DutyRules? Duties { get; init; }
}
