using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What the commands about an area's place ask for: what <c>rank</c> does, an area, groups, and the last known day.</summary>
internal sealed class PlaceInput
{
    private readonly AssessmentInput input = new();
    private readonly GroupChoice groups = new();
    private readonly Option<string?> area = new("--area") { Description = "Only this area.", HelpName = "AREA" };
    private readonly Option<LocalDate?> asOf = OptionKinds.AsOf();

    public void AddTo(Command command)
    {
        command.Add(area);
        groups.AddTo(command);
        command.Add(asOf);
        input.AddTo(command);
    }

    public (DailyGrid Days, AssessmentPeriod Period, AssessmentOptions Options) Read(Session session, out ObservationInput observations) => input.Read(session, out observations);

    /// <summary>The area asked about, or <c>null</c> for all.</summary>
    public Area? AreaAsked(Session session, DailyGrid days, AreaNames names) =>
        session.Parse.GetValue(area) is not { } name ? null
        : days.Areas.FirstOrDefault(a => names.Of(a) == name)
        ?? throw new DataException($"--area：应为数据中的区域，如{names.Of(days.Areas[0])}；实为'{name}'", $"--area: expected an area of the data, such as {names.Of(days.Areas[0])}; found '{name}'");

    public RankingGrouping GroupingAsked(Session session, IReadOnlyList<Area> areas) => groups.Of(session, areas);

    /// <summary>The last known day; by default that of the data.</summary>
    public LocalDate DayAsked(Session session, DailyGrid days, AssessmentPeriod period) => AsOf.In(period, session.Parse.GetValue(asOf), days, session);

    /// <summary>What was read, and the places by index in the part of the period that is known.</summary>
    public PlacesByIndex Places(Session session)
    {
        var (days, period, options) = Read(session, out var observations);
        var names = new AreaNames(days.Areas);
        var assessed = period.Until(DayAsked(session, days, period));
        var asked = AreaAsked(session, days, names);
        var assessments = PeriodAssessor.AssessAll(days, assessed, options, session.Cancellation);
        var ranking = PeriodRanking.Rank(days, assessed, new RankingQuery { Grouping = GroupingAsked(session, days.Areas), Assessment = options }, session.Cancellation);
        return new PlacesByIndex(observations, days, assessed, options, names, asked, assessments, [.. ranking.Groups.Select(g => g.Ranking)]);
    }
}
