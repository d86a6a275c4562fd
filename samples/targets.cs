#:package AirQuality@0.2.0
// The Monday sheet: every goal at week, month, quarter and year, what is left, and which week breaks the year.
//   dotnet run targets.cs -- data 2026-11-15
using AirQuality;

if (args.Length < 2)
    throw new ArgumentException("usage: dotnet run targets.cs -- FOLDER DAY (the Sunday before; the folder holds hours, stations and targets)");

// The goals of all years are in one file; those that run on the day are tracked, with what was set by hand inside them.
foreach (var goal in AirData.Open(args[0]).Counties.Track(args[1]))
{
    foreach (var p in goal.Periods)
    {
        // Means have a control value, what the remaining days may average (never rounded up); the others days that may still be lost.
        var left = p.Control is { } control ? $"{Math.Floor(control * 10) / 10:0.0} a day" : p.AllowedDays is { } lose ? $"{lose} days to lose" : "";
        Console.WriteLine($"{goal.Goal.Area.Name}  {goal.Goal.Key,-10}  {p.Level,-7}  {p.Period,-22}  {p.Goal,6}  {p.Actual,6}  {p.Status,-8}  {left}");
    }

    if (goal.FirstBreak is { } first)
        Console.WriteLine($"    first to break: the {first.Level} in {first.BreaksIn}, {goal.Goal.Responsible}");
}
