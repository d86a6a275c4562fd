using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What the commands about an area's place ask for: what <c>rank</c> does, an area, groups, and the last known day.</summary>
/// <param name="takesPublished">Whether published tables may be given beside observations or in their place.</param>
internal sealed class PlaceInput(bool takesPublished = false)
{
    private readonly AssessmentInput input = new(takesPublished: takesPublished);
    private readonly GroupChoice groups = new();
    private readonly Option<LocalDate?> asOf = OptionKinds.AsOf();

    public void AddTo(Command command)
    {
        groups.AddTo(command);
        command.Add(asOf);
        input.AddTo(command);
    }

    public (DailyGrid Days, AssessmentPeriod Period, AssessmentOptions Options) Read(Session session, out ObservationInput observations) => input.Read(session, out observations);

    /// <summary>The areas of observations and of published tables together.</summary>
    public AskedAreas ReadAreas(Session session) => input.ReadAreas(session);

    /// <summary>Whose ways of ranking hold; <c>null</c> for those of most.</summary>
    public Publisher? PublisherOf(Session session) => input.PublisherOf(session);

    /// <summary>Whose rows are shown, or the area looked at closely.</summary>
    public AreaChoice Areas => input.Areas;

    public RankingGrouping GroupingAsked(Session session, IReadOnlyList<Area> areas) => groups.Of(session, areas);

    /// <summary>The last known day that was given, or <c>null</c>.</summary>
    public LocalDate? DayGiven(Session session) => session.Parse.GetValue(asOf);

    /// <summary>The last known day; by default that of the data.</summary>
    public LocalDate DayAsked(Session session, DailyGrid days, AssessmentPeriod period) => AsOf.In(period, session.Parse.GetValue(asOf), days, session);

    /// <summary>What was read, and the places by index in the part of the period that is known.</summary>
    public PlacesByIndex Places(Session session)
    {
        var (days, period, options) = Read(session, out var observations);
        var names = new AreaNames(days.Areas);
        var assessed = period.Until(DayAsked(session, days, period));
        var asked = Areas.Of(session, days.Areas);
        var assessments = PeriodAssessor.AssessAll(days, assessed, options, session.Cancellation);
        var ranking = PeriodRanking.Rank(days, assessed, new RankingQuery { Grouping = GroupingAsked(session, days.Areas), Assessment = options, Rules = PublisherOf(session)?.RulesFor(RankingCriterion.Index) ?? RankingOptions.Default }, session.Cancellation);
        return new PlacesByIndex(observations, days, assessed, options, names, asked, assessments, [.. ranking.Groups.Select(g => g.Ranking)]);
    }
}
