#:package AirQuality@0.1.0
// The report of a month as files others can use: one line a county as CSV, everything behind it as JSON.
//   dotnet run report.cs -- data 2026-10 report     (writes report.csv and report.json)
using AirQuality.Aggregation;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Json;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Statistics;
using AirQuality.Terms;

var (folder, period) = (args[0], AssessmentPeriod.Parse(args[1]));
var network = StationFile.Read(Path.Combine(folder, "stations.csv"));
var hours = ObservationReader.Read([folder], new ReadOptions { Network = network }).Hours!;
var days = DayAggregator.AreaDays(hours, network, AreaLevel.County);

// 同比: the same month of last year, judged by the rules of this one, so that like is compared with like.
var comparisons = PeriodComparer.CompareAll(days, period, ComparisonBase.LastYear);
var ranking = RankingMetric.Index.Rank(comparisons.Select(c => c.Current));

var lines = new List<string> { "place,county,city,index,change_percent,pm25,o3_p90,good_ratio,reason" };
foreach (var c in comparisons.OrderBy(c => ranking.PlaceOf(c.Current.Area)?.Place ?? int.MaxValue))
{
    var (now, area) = (c.Current, c.Current.Area);
    lines.Add(string.Join(',', [
        $"{ranking.PlaceOf(area)?.Place}", area.Name, area.At(AreaLevel.City)?.Name, $"{now.Index.Published}", $"{c.Of(Figure.Index).Change}",
        $"{now[Pollutant.PM25].Mean}", $"{now[Pollutant.O3].Percentile}", $"{now.GoodRatio}", string.Join("; ", now.Reasons).Replace(',', ';')]));
}

File.WriteAllLines($"{args[2]}.csv", lines);
File.WriteAllText($"{args[2]}.json", comparisons.ToJson(indented: true)); // names stay the same from version to version
Console.WriteLine($"{args[2]}.csv and {args[2]}.json: {comparisons.Count} counties, {period}");
