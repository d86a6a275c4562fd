using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq sensitivity</c>: which station, which days and which pollutant cost an area its place.</summary>
internal static class SensitivityCommand
{
    private const int DaysShown = 10;

    private static readonly string[] Columns = ["area", "kind", "item", "value", "effect", "rank", "per_unit", "next_step"];

    /// <summary>What is shown: the area taken apart, its assessment, and how many are ranked.</summary>
    private sealed record Answer(Sensitivity Parts, PeriodAssessment Assessment, int Ranked);

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new PlaceInput();
        var command = new Command("sensitivity", "Which station, which days and which pollutant cost an area its place by composite index: the index and place without each. By default of the last area.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var places = input.Places(session);
            var asked = input.Areas.OneOf(session, places.Days.Areas);
            var (assessed, names) = (places.Assessed, places.Names);
            var ranking = places.Rankings.FirstOrDefault(r => asked is null ? r.Ranked.Count > 0 : r.PlaceOf(asked) is not null) ?? throw NotRanked(places, session.Words);
            var own = asked is not null ? ranking.PlaceOf(asked)! : ranking.Ranked[^1];
            var ranked = places.Of(ranking) with { Stations = places.Observations.StationDays() };
            var answer = new Answer(Sensitivity.Of(ranked, own.Area, session.Cancellation), places.Assessments.First(a => a.Area == own.Area), ranking.Count);
            session.Write(new Table(Columns, Rows(answer, names)), pretty => Page(pretty, answer, assessed, names, session.Words));
            return ExitCodes.Done;
        });
    }

    private static DataException NotRanked(PlacesByIndex places, Words words)
    {
        var unranked = places.Rankings.SelectMany(r => r.Unranked).FirstOrDefault(u => places.Asked.Keeps(u.Area));
        return unranked is null
            ? new DataException("没有参与排名的区域", "expected ranked areas, found none")
            : new DataException(
                $"未参与排名：{places.Names.Of(unranked.Area)}：{unranked.Reason.In(Language.Chinese)}",
                $"not ranked: {places.Names.Of(unranked.Area)}: {unranked.Reason}");
    }

    private static IEnumerable<Cell[]> Rows(Answer answer, AreaNames names)
    {
        var area = Cell.Text(names.Of(answer.Parts.Area.Area));
        Cell[] Row<T>(string kind, string item, Influence<T> i) => [area, Cell.Text(kind), Cell.Text(item), Cell.Number(i.Figure), Cell.Number(i.Effect), Cell.Number(i.Place), Cell.Missing, Cell.Missing];
        return answer.Parts.Stations.Select(s => Row("station", s.Cause.Id, s))
            .Concat(answer.Parts.Days.Select(d => Row("day", Cell.Date(d.Cause).ToText(), d)))
            .Concat(answer.Parts.Pollutants.Select(p => Row("pollutant", p.Cause.Symbol(), p)))
            .Concat(answer.Parts.Marginal.Select(m => (Cell[])[area, Cell.Text("unit"), Cell.Text(m.Pollutant.Symbol()), Cell.Missing, Cell.Missing, Cell.Missing, Cell.Number(m.PerUnit), Cell.Number(m.NextStep)]));
    }

    private static void Page(PrettyWriter pretty, Answer answer, AssessmentPeriod period, AreaNames names, Words words)
    {
        var own = answer.Parts.Area;
        pretty.Heading(words.Pick(
            $"{period}  {names.Of(own.Area)}  {BulletinText.Place(own, words.Language)}（共 {answer.Ranked} 个）  {words.Header("index")} {Text(own.Value)}",
            $"{period}  {names.Of(own.Area)}  {BulletinText.Place(own, words.Language)} of {answer.Ranked}  {words.Header("index")} {Text(own.Value)}"));
        pretty.Line();
        if (answer.Parts.Stations.Count > 0)
            pretty.Table(Influences(words.Pick("逐个去除站点", "Without one station"), "station", "without", "rank_without", answer.Parts.Stations, s => s.Name));
        pretty.Table(WorstDays(answer, words));
        pretty.Table(Influences(words.Pick("单项取组内中位数", "With one pollutant at the median of the group"), "pollutant", "at_median", "rank_at_median", answer.Parts.Pollutants, p => p.Symbol()));
        pretty.Table(new Table(["pollutant", "per_unit", "next_step"], answer.Parts.Marginal.Select(m => new[]
        {
            Cell.Text(m.Pollutant.Symbol()), Cell.Number(m.PerUnit), Cell.Number(m.NextStep),
        })) { Title = words.Pick("边际作用：浓度每降 1 µg/m³（CO 1 mg/m³）", "Per 1 µg/m³ less (CO 1 mg/m³)") });
    }

    private static Table WorstDays(Answer answer, Words words)
    {
        var aqis = answer.Assessment.DayAqis.ToDictionary(d => d.Date);
        return new Table(["date", "aqi", "primary", "without", "effect", "rank_without"], answer.Parts.Days.OrderByDescending(d => d.Effect).Take(DaysShown).Select(d => new[]
        {
            Cell.Date(d.Cause),
            Cell.Number(aqis[d.Cause].Aqi),
            Cell.List(aqis[d.Cause].Primary),
            Cell.Number(d.Figure),
            Cell.Number(d.Effect),
            Cell.Number(d.Place),
        })) { Title = words.Pick($"逐日去除：影响最大的 {DaysShown} 天", $"Without one day: the {DaysShown} that cost most") };
    }

    private static Table Influences<T>(string title, string item, string figure, string place, IEnumerable<Influence<T>> influences, Func<T, string> nameOf) =>
        new([item, figure, "effect", place], influences.OrderByDescending(i => i.Effect).Select(i => new[]
        {
            Cell.Text(nameOf(i.Cause)), Cell.Number(i.Figure), Cell.Number(i.Effect), Cell.Number(i.Place),
        })) { Title = title };

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
