#:package AirQuality@0.2.0
// The Monday sheet: every goal at week, month, quarter and year, what is left, and which week breaks the year.
//   dotnet run targets.cs -- data 2026-11-15
using AirQuality.Aggregation;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime.Text;

var folder = args[0];
var asOf = LocalDatePattern.Iso.Parse(args[1]).Value; // the Sunday before

var network = StationFile.Read(Path.Combine(folder, "stations.csv"));
var hours = ObservationReader.Read([folder], new ReadOptions { Network = network }).Hours!;
var days = DayAggregator.AreaDays(hours, network, AreaLevel.County);

// The goals of all years are in one file; those that run on the day are tracked, with what was set by hand inside them.
var plan = PlanFile.Read(Path.Combine(folder, "targets.csv"), days.Areas);
foreach (var goal in TargetTracker.Track(plan.RunningOn(asOf), days, asOf, TrackOptions.WithOutlook))
{
    foreach (var p in goal.Periods)
    {
        // Means have a control value: what the remaining days may average. The others have days that may still be lost.
        var left = p.Control is { } control ? $"{control:0.0} a day" : p.AllowedDays is { } lose ? $"{lose} days to lose" : "";
        Console.WriteLine($"{goal.Goal.Area.Name}  {goal.Goal.Key,-10}  {p.Level,-7}  {p.Period,-22}  {p.Goal,6}  {p.Actual,6}  {p.Status,-8}  {left}");
    }

    if (goal.FirstBreak is { } first)
        Console.WriteLine($"    first to break: the {first.Level} in {first.BreaksIn}, {goal.Goal.Responsible}");
}
