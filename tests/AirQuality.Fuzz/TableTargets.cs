using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Fuzz;

/// <summary>Stations, plans, events and lists of areas: either what was read is whole, or the documented error says where it is not.</summary>
internal static class TableTargets
{
    private static readonly Area Beijing = new("北京市", AreaLevel.City);
    private static readonly Area County = new("甲县", AreaLevel.County, new Area("甲市", AreaLevel.City));

    private static readonly Area[] Areas =
    [
        County,
        new("=乙县", AreaLevel.County, new Area("甲市", AreaLevel.City)),
        new("朝阳区", AreaLevel.County, Beijing),
        new("朝阳区", AreaLevel.County, new Area("长春市", AreaLevel.City)),
        new("1001A", AreaLevel.Station, County),
        Beijing,
        new("甲市", AreaLevel.City),
    ];

    public static (bool Accepted, long Cells) Stations(byte[] input, Random random) => Read(input, random, stream => StationFile.Read(stream, FuzzTarget.FileName), network =>
    {
        FuzzTarget.Require(network.Stations.Count > 0, "a network has stations");
        FuzzTarget.Require(network.Stations.All(s => s.Id.Length > 0 && s.Name.Length > 0), "stations have ids and names");
        FuzzTarget.Require(network.Stations.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count() == network.Stations.Count, "stations are unique");
    });

    public static (bool Accepted, long Cells) AreaLists(byte[] input, Random random) => Read(input, random, stream => AreaListFile.Read(stream, FuzzTarget.FileName), lists =>
    {
        FuzzTarget.Require(lists.Count > 0 && lists.All(l => l.Name.Length > 0 && l.Areas.Count > 0), "lists have names and areas");
        FuzzTarget.Require(lists.All(l => l.Areas.Distinct(StringComparer.Ordinal).Count() == l.Areas.Count), "an area stands once in a list");
    });

    public static (bool Accepted, long Cells) Plan(byte[] input, Random random) => Read(input, random, stream => PlanFile.Read(stream, FuzzTarget.FileName, Areas), plan =>
    {
        var text = new StringWriter();
        PlanFile.Write(plan, text);
        var again = PlanFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ToString())), FuzzTarget.FileName, Areas);
        FuzzTarget.Require(again.Goals.SequenceEqual(plan.Goals), $"a plan that was written reads as the same goals:\n{text}");
    });

    public static (bool Accepted, long Cells) Events(byte[] input, Random random)
    {
        var most = random.Next(1, 5);
        var lenient = EventFile.Read(new ChunkedStream(input, random), FuzzTarget.FileName, Areas, new ReadOptions { Lenient = true, MaxFindingsPerKind = most });
        var report = lenient.Report;
        FuzzTarget.Require(report.Rows == report.RowsUsed + report.RowsRejected + report.RowsIgnored, $"rows add up: {report}");
        FuzzTarget.Require(lenient.Events.Events.Count == report.RowsUsed, "each row used is an event");
        FuzzTarget.Require(report.HasErrors || report.RowsRejected == 0, $"what is left out is found: {report}");
        foreach (var finding in report.Findings)
            FuzzTarget.RequireClear(finding, input);
        var strict = Read(input, random, stream => EventFile.Read(stream, FuzzTarget.FileName, Areas), _ => { });
        FuzzTarget.Require(strict.Accepted != report.HasErrors, "strict reading fails exactly where lenient reading finds an error");
        return strict;
    }

    private static (bool Accepted, long Cells) Read<T>(byte[] input, Random random, Func<Stream, T> read, Action<T> check)
    {
        T result;
        try
        {
            result = read(new ChunkedStream(input, random));
        }
        catch (ObservationFormatException refused)
        {
            FuzzTarget.RequireClear(refused.Finding, input);
            return (false, 0);
        }

        check(result);
        return (true, 0);
    }
}
