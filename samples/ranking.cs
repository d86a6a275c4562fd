#:package AirQuality@0.1.0
// Today's ranking: where every county stands in the month so far and in the year so far.
//   dotnet run ranking.cs -- data              (to the last day of the data)
//   dotnet run ranking.cs -- data 2026-10-20   (to a day)
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
using AirQuality.Statistics;
using AirQuality.Terms;
using NodaTime.Text;

// A folder with the stations and the hours, as `airq sample data` makes one.
var network = StationFile.Read(Path.Combine(args[0], "stations.csv"));
var hours = ObservationReader.Read([args[0]], new ReadOptions { Network = network }).Hours!;
var days = DayAggregator.AreaDays(hours, network, AreaLevel.County);

var today = args.Length > 1 ? LocalDatePattern.Iso.Parse(args[1]).Value : days.LastDay;
var month = PeriodAssessor.AssessAll(days, AssessmentPeriod.Month(today.Year, today.Month).Until(today));
var ranking = RankingMetric.Index.Rank(month);
var year = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, AssessmentPeriod.ToDate(today)));

Console.WriteLine($"{month[0].Period} under {month[0].Edition}, index {month[0].Index.Scheme.Name}; in brackets the place in the year");
foreach (var county in ranking.Ranked)
{
    var assessment = month.First(a => a.Area == county.Area);
    var main = string.Join("+", assessment.Index.Main.Select(p => p.Symbol())); // 首要污染物 of the index
    Console.WriteLine($"{county.Place,3} ({year.PlaceOf(county.Area)?.Place,2})  {county.Area.Name}  {county.Value}  PM2.5 {assessment[Pollutant.PM25].Mean}  {main}");
}

// Nobody is left out silently: too few valid days are a reason, not a zero.
foreach (var county in ranking.Unranked)
    Console.WriteLine($"  -       {county.Area.Name}  {county.Reason}");
