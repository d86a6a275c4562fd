using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Json;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

// A native program that reads a sample, ranks, tracks goals, explains and writes JSON and reads it back: each line is one answer.
var folder = args[0];
var period = AssessmentPeriod.Parse(args[1]);

var network = StationFile.Read(Path.Combine(folder, "stations.csv"));
var hours = ObservationReader.Read([folder], new ReadOptions { Network = network }).Hours!;
var days = DayAggregator.AreaDays(hours, network, AreaLevel.County);
var assessments = PeriodAssessor.AssessAll(days, period);
var ranking = RankingMetric.Index.Rank(assessments);
var plan = PlanFile.Read(Path.Combine(folder, "targets.csv"), days.Areas);
var goals = TargetTracker.Track(plan.RunningOn(days.LastDay), days, days.LastDay);
var derivation = Explainer.Of(hours, network, AreaLevel.County).Explain(days.Areas[0], period, "pm25");

Console.WriteLine(ranking.ToJson());
Console.WriteLine(RankingMetric.Index.Rank(AirQualityJson.FromJson<IReadOnlyList<PeriodAssessment>>(assessments.ToJson())).ToJson());
Console.WriteLine(goals.ToJson());
Console.WriteLine(AirQualityJson.FromJson<IReadOnlyList<TrackedGoal>>(goals.ToJson()).ToJson());
Console.WriteLine(derivation.ToJson(depth: 1));
