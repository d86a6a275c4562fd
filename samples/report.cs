#:package AirQuality@0.2.0
// The report of a month as files others can use: one line a county as CSV, everything behind it as JSON.
//   dotnet run report.cs -- data 2026-10 report     (writes report.csv and report.json)
using AirQuality;
using AirQuality.Figures;
using AirQuality.Json;
using AirQuality.Terms;

if (args.Length < 3)
{
    Console.Error.WriteLine("usage: dotnet run report.cs -- FOLDER PERIOD NAME");
    return 2;
}

// 同比: the same month of last year, judged so that like is compared with like.
var counties = AirData.Open(args[0]).Counties;
var comparisons = counties.Compare(args[1]);
var ranking = counties.Rank(args[1]);

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
Console.WriteLine($"{args[2]}.csv and {args[2]}.json: {comparisons.Count} counties, {args[1]}");
return 0;
