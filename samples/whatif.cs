#:package AirQuality@0.2.0
// What if? How this year's goals end if the days to come repeat last year, if they are 10 % better, and if five bad days come first.
//   dotnet run whatif.cs -- data 2026-10-31
using AirQuality;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Terms;

if (args.Length < 2)
    throw new ArgumentException("usage: dotnet run whatif.cs -- FOLDER DAY (the folder holds hours, stations and targets)");
var (air, asOf) = (AirData.Open(args[0]), AssessmentPeriod.Parse(args[1]).End);
var days = air.Counties.Days;

// A goal such as -3 % becomes a figure first: 3 % below the year it is measured against.
var goals = air.Plan.RunningOn(asOf).Goals.Select(g => RelativeGoals.Resolve(g, days)).OfType<Goal>().ToList();

var repeated = ScenarioAssessor.Of(days, goals, new Scenario(), asOf);
var better = ScenarioAssessor.Of(days, goals, new Scenario { BetterPercent = 10 }, asOf);
var episode = ScenarioAssessor.Of(days, goals, new Scenario { Episode = new ScenarioEpisode(Pollutant.PM25, 150, 5) }, asOf);

Console.WriteLine("area  metric  goal: as last year / 10 % better / five days of PM2.5 at 150 first");
for (var i = 0; i < goals.Count; i++)
    Console.WriteLine($"{goals[i].Area.Name}  {goals[i].Metric,-10}  {goals[i].Value,6}: {Text(repeated[i])} / {Text(better[i])} / {Text(episode[i])}");

// A scenario without enough past days has no figure, and says why.
static string Text(ScenarioResult r) => r.Figure is { } figure ? $"{figure} {(r.Met == true ? "met" : "missed")}" : $"{r.Reason}";
