using System.CommandLine;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Statistics;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Input;

/// <summary>What the commands about an area's place ask for: what <c>rank</c> does, an area, groups, and the last known day.</summary>
internal sealed class PlaceInput
{
    private readonly AssessmentInput input = new();
    private readonly Option<string?> area = new("--area") { Description = "Only this area.", HelpName = "AREA" };
    private readonly Option<AreaLevel?> group = OptionKinds.Choice<AreaLevel?>("--group", "Rank within each of these.", ("city", AreaLevel.City), ("province", AreaLevel.Province));
    private readonly Option<string?> asOf = new("--as-of")
    {
        Description = "The last day that is known, such as 2026-10-20; by default the last day of the data. While the period runs, the days to it are ranked.",
        HelpName = "DATE",
    };

    public void AddTo(Command command)
    {
        input.AddTo(command);
        command.Add(area);
        command.Add(group);
        command.Add(asOf);
    }

    public (DailyGrid Days, Period Period, AssessmentOptions Options) Read(Session session, out ObservationInput observations) => input.Read(session, out observations);

    /// <summary>The area asked about, or <c>null</c> for all.</summary>
    public Area? AreaAsked(Session session, DailyGrid days, AreaNames names) =>
        session.Parse.GetValue(area) is not { } name ? null
        : days.Areas.FirstOrDefault(a => names.Of(a) == name)
        ?? throw new DataException($"--area: expected an area of the data, such as {names.Of(days.Areas[0])}; found '{name}'");

    public AreaLevel? GroupAsked(Session session) => session.Parse.GetValue(group);

    public LocalDate DayAsked(Session session, DailyGrid days, Period period)
    {
        if (session.Parse.GetValue(asOf) is not { } text)
            return days.LastDay;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
            throw new UsageException($"--as-of: expected a date such as 2026-10-20, found '{text}'");
        return parsed.Value >= period.Start ? parsed.Value : throw new UsageException($"--as-of: expected a day from {period.Start:uuuu-MM-dd} on, found '{text}'");
    }

    public static void CheckGroups(AreaLevel? level, IEnumerable<RankingResult> rankings)
    {
        if (level is { } asked && rankings.All(r => r.Group is null))
            throw new DataException($"--group {asked.ToString().ToLowerInvariant()}: expected areas that lie in one, found none; give a stations file");
    }
}
