using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Pictures;

/// <summary>What a map is coloured by: a figure, its change, the place, the level of the AQI.</summary>
internal sealed class MapColouring
{
    private const string ChangeSuffix = "_change";
    private static readonly string[] Few = ["place", "level"];

    private readonly Dictionary<Area, MapMark> marks = [];

    private MapColouring(string title) => Title = title;

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Figure.All.Select(f => f.Key), .. Figure.All.Select(f => f.Key + ChangeSuffix), .. Few];

    /// <summary>What it shows.</summary>
    public string Title { get; }

    /// <summary>The classes, in the order of the legend.</summary>
    public List<MapClass> Classes { get; } = [];

    /// <summary>How an area looks; <c>null</c> where its figure is missing.</summary>
    public MapMark? this[Area area] => marks.GetValueOrDefault(area);

    public static MapColouring Of(PictureSheet sheet, string key) => key switch
    {
        "place" => OfPlaces(sheet),
        "level" => OfLevels(sheet),
        _ when key.EndsWith(ChangeSuffix, StringComparison.Ordinal) => OfChanges(sheet, Figure.ByKey(key[..^ChangeSuffix.Length])),
        _ => OfFigure(sheet, Figure.ByKey(key)),
    };

    private static bool IsBetterHigh(Figure figure) => figure.Key is "good_ratio" or "good_days";

    /// <summary>Five classes of round numbers, light for better.</summary>
    private static MapColouring OfFigure(PictureSheet sheet, Figure figure)
    {
        var made = new MapColouring(FigureWords.Name(figure, sheet.Words) + (FigureWords.Unit(figure).Trim() is { Length: > 0 } unit ? $" ({unit})" : string.Empty));
        var values = sheet.Report.OnLastYear.Select(c => (c.Current.Area, Value: figure.Of(c.Current))).Where(v => v.Value is not null).ToList();
        if (values.Count == 0)
            return made;
        var (least, most) = ((double)values.Min(v => v.Value)!, (double)values.Max(v => v.Value)!);
        var breaks = Chart.Round(least, most, 5).Select(t => t.At).Where(t => t > least && t < most).ToList();
        made.Add(breaks, i => (IsBetterHigh(figure) ? breaks.Count - i : i) / (double)Math.Max(1, breaks.Count), Palette.Scale);
        foreach (var (area, value) in values)
            made.marks[area] = new MapMark(breaks.Count(b => (double)value!.Value >= b), FigureWords.Number(value!.Value));
        return made;
    }

    /// <summary>Classes on both sides of no change: blue for better.</summary>
    private static MapColouring OfChanges(PictureSheet sheet, Figure figure)
    {
        var words = sheet.Words;
        var unit = figure.ChangeKind switch { ChangeKind.Percent => "%", ChangeKind.PercentagePoints => words.Pick("个百分点", "points"), _ => words.Pick("天", "days") };
        var made = new MapColouring(words.Pick($"{FigureWords.Name(figure, words)}同比（{unit}）", $"change of {FigureWords.Name(figure, words)} on last year ({unit})"));
        var values = sheet.Report.OnLastYear.Select(c => (c.Current.Area, Value: c.Of(figure).Change)).Where(v => v.Value is not null).ToList();
        if (values.Count == 0)
            return made;
        var most = (double)values.Max(v => Math.Abs(v.Value!.Value));
        var step = Chart.Round(0, Math.Max(most, 0.1), 2).Select(t => t.At).First(t => t > 0);
        List<double> breaks = [-step, 0, step];
        var sign = IsBetterHigh(figure) ? -1 : 1;
        made.Add(breaks, i => sign * new[] { -0.85, -0.3, 0.3, 0.85 }[i], Palette.Diverging);
        foreach (var (area, value) in values)
            made.marks[area] = new MapMark(breaks.Count(b => (double)value!.Value >= b), value == 0 ? "0" : FigureWords.Signed(value!.Value));
        return made;
    }

    /// <summary>Thirds of the list, and the last N hatched.</summary>
    private static MapColouring OfPlaces(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var made = new MapColouring(words.Pick("综合指数名次", "place by composite index"));
        var last = report.ListLength;
        var cut = report.Ranking.Ranked.Count > last ? report.Ranking.Ranked.Count - last : report.Ranking.Ranked.Count;
        var third = Math.Max(1, (cut + 2) / 3);
        for (var i = 0; i < 3; i++)
            if (i * third < cut)
                made.Classes.Add(new MapClass(Palette.Scale(i * 0.33), false, words.Pick($"第{(i * third) + 1}—{Math.Min(cut, (i + 1) * third)}名", $"{(i * third) + 1} to {Math.Min(cut, (i + 1) * third)}")));
        var ordinary = made.Classes.Count;
        if (cut < report.Ranking.Ranked.Count)
            made.Classes.Add(new MapClass(Palette.Vermillion, true, words.Pick($"后{last}名（含并列）", $"last {last} (with ties)")));
        foreach (var ranked in report.Ranking.Ranked)
        {
            var isLast = cut < report.Ranking.Ranked.Count && report.Ranking.IsInLast(ranked, last);
            made.marks[ranked.Area] = new MapMark(isLast ? ordinary : Math.Min(ordinary - 1, (ranked.Place - 1) / third), ranked.Place.ToString(CultureInfo.InvariantCulture));
        }

        return made;
    }

    /// <summary>The colours of HJ 633: of a day its level, of a longer period the level most days had, the worse of equals.</summary>
    private static MapColouring OfLevels(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var day = report.Assessed.Days == 1;
        var made = new MapColouring(day ? words.Pick("AQI级别", "AQI level") : words.Pick("天数最多的AQI级别（数字为该级别天数）", "the AQI level most days had (with their number)"));
        made.Classes.AddRange(report.OnLastYear[0].Current.Edition.Levels.Select(c => new MapClass(c.Rgb, false, words.Category(c))));
        foreach (var assessment in report.OnLastYear.Select(c => c.Current))
        {
            var most = assessment.DayAqis.Where(d => d.Aqi is not null).GroupBy(d => assessment.Edition.Level(d.Aqi!.Value).Level).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
            if (most is not null)
                made.marks[assessment.Area] = new MapMark(most.Key - 1, (day ? most.First().Aqi!.Value : most.Count()).ToString(CultureInfo.InvariantCulture));
        }

        return made;
    }

    private void Add(List<double> breaks, Func<int, double> share, Func<double, Rgb> colour)
    {
        for (var i = 0; i <= breaks.Count; i++)
            Classes.Add(new MapClass(colour(share(i)), false, i == 0 ? $"< {Text(breaks, 0)}" : i == breaks.Count ? $"≥ {Text(breaks, i - 1)}" : $"{Text(breaks, i - 1)} – < {Text(breaks, i)}"));
        if (breaks.Count == 0)
            Classes[0] = Classes[0] with { Name = "–" };
    }

    private static string Text(List<double> breaks, int index) => index < breaks.Count ? Math.Round(breaks[index], 6).ToString("0.######", CultureInfo.InvariantCulture) : string.Empty;
}
