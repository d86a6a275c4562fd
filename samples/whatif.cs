#:package AirQuality@0.2.0
// What if? How this year's goals end if the days to come repeat last year, if they are 10 % better, and if five bad days come first.
//   dotnet run whatif.cs -- data 2026-10-31
using AirQuality;
using AirQuality.Targets.Scenarios;
using AirQuality.Terms;

if (args.Length < 2)
    throw new ArgumentException("usage: dotnet run whatif.cs -- FOLDER DAY (the folder holds hours, stations and targets)");
var (air, asOf) = (AirData.Open(args[0]), args[1]);

// A goal such as -3 % becomes a figure first: 3 % below the year it is measured against.
var repeated = air.Counties.Scenario(asOf, new Scenario());
var better = air.Counties.Scenario(asOf, new Scenario { BetterPercent = 10 });
var episode = air.Counties.Scenario(asOf, new Scenario { Episode = new ScenarioEpisode(Pollutant.PM25, 150, 5) });

Console.WriteLine("area  metric  goal: as last year / 10 % better / five days of PM2.5 at 150 first");
for (var i = 0; i < repeated.Count; i++)
    Console.WriteLine($"{repeated[i].Goal.Area.Name}  {repeated[i].Goal.Metric,-10}  {repeated[i].Goal.Value,6}: {Text(repeated[i])} / {Text(better[i])} / {Text(episode[i])}");

// A scenario without enough past days has no figure, and says why.
static string Text(ScenarioResult r) => r.Figure is { } figure ? $"{figure} {(r.Met == true ? "met" : "missed")}" : $"{r.Reason}";
