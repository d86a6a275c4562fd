#:project ../src/AirQuality/AirQuality.csproj
// The county ranking of a month from hourly station files. Run `airq sample data` first, then:
//   dotnet run samples/ranking.cs -- data 2026-10
using AirQuality;
using AirQuality.Aggregation;
using AirQuality.Csv;
using AirQuality.Ranking;
using AirQuality.Statistics;

var (folder, period) = (args[0], AssessmentPeriod.Parse(args[1]));

var network = StationFile.Read(Path.Combine(folder, "stations.csv"));
var files = Directory.GetFiles(folder, "hours-*.csv.gz").Order(StringComparer.Ordinal);
var hours = ObservationReader.Read(files, new ReadOptions { Network = network }).Hours!;

var days = DayAggregator.AreaDays(hours, network, AreaLevel.County);
var assessments = PeriodAssessor.AssessAll(days, period);
var ranking = RankingMetric.Index.Rank(assessments);

foreach (var county in ranking.Ranked)
{
    var assessment = assessments.First(a => a.Area == county.Area);
    var main = string.Join("+", assessment.Index.Main.Select(p => p.Symbol()));
    Console.WriteLine($"{county.Place,3}  {county.Area,-16}  {county.Value}  PM2.5 {assessment[Pollutant.PM25].Mean}  {main}");
}

foreach (var county in ranking.Unranked)
    Console.WriteLine($"  -  {county.Area,-16}  {county.Reason}");
