#:package AirQuality@0.2.0
// Today's ranking: where every county stands in the month so far and in the year so far.
//   dotnet run ranking.cs -- data              (to the last day of the data)
//   dotnet run ranking.cs -- data 2026-10-20   (to a day)
using AirQuality;
using AirQuality.Terms;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: dotnet run ranking.cs -- FOLDER [DAY]; the folder holds hours and a stations file, as `airq sample data` makes one");
    return 2;
}

var air = AirData.Open(args[0]);
var today = args.Length > 1 ? AssessmentPeriod.Parse(args[1]).End : air.Counties.Days.LastDay;
var month = AssessmentPeriod.Month(today.Year, today.Month).Until(today);

var assessments = air.Counties.Assess(month);
var ranking = air.Counties.Rank(month);
var year = air.Counties.Rank(AssessmentPeriod.ToDate(today));

Console.WriteLine($"{month} under {assessments[0].Edition}, index {assessments[0].Index.Scheme.Name}; in brackets the place in the year");
foreach (var county in ranking)
{
    var assessment = assessments.First(a => a.Area == county.Area);
    var main = string.Join("+", assessment.Index.Main.Select(p => p.Symbol())); // the pollutant with the largest single index
    Console.WriteLine($"{county.Place,3} ({year.PlaceOf(county.Area)?.Place,2})  {county.Area.Name}  {county.Value}  PM2.5 {assessment[Pollutant.PM25].Mean}  {main}");
}

// Nobody is left out silently: too few valid days are a reason, not a zero.
foreach (var county in ranking.Unranked)
    Console.WriteLine($"  -       {county.Area.Name}  {county.Reason}");
return 0;
