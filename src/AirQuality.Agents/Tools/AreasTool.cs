using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>What areas there are, and for which days.</summary>
internal sealed class AreasTool : AgentTool
{
    public override string Name => "areas";

    public override LocalizedText Title => new("区域与数据起止", "Areas and span of the data");

    public override LocalizedText About => new(
        "列出数据里有哪些区域、站点，各属哪个市省，数据从哪天到哪天；名字记不准时用它找全称。不给任何空气质量数值。",
        "Lists which areas and stations there are, where they lie, and which days the data cover; finds the full name of an area. Gives no air quality figure.");

    public override LocalizedText Examples => new("有哪些县？数据到哪一天？有几个站点？", "which counties are there? how far do the data go?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Level,
        new("find", InputKind.Text, new("名称的一部分", "part of a name")),
    ];

    public override string Columns => "area level city province own:b source first_day last_day";

    public override Answer Run(Inquiry ask)
    {
        var view = ask.View;
        var names = ask.Data.NamesAt(view.Level);
        var own = ask.AreaOrNone();
        var span = ask.Span(view, "index");
        var found = Found(ask, view);
        var source = ask.Data.HasPublications;
        var table = new Table(["area", "level", "city", "province", "own", "source", "first_day", "last_day"], found.Select(a => (Cell[])
        [
            Cell.Text(names.Of(a)),
            Cell.Text(a.Level.ToString().ToLowerInvariant()),
            Cell.Text(Above(a, AreaLevel.City)),
            Cell.Text(Above(a, AreaLevel.Province)),
            Cell.Flag(own?.Area == a),
            Cell.Text(source && !(view.HasDays && view.Days.Areas.Contains(a)) ? "published" : "own"),
            Cell.Date(span.First),
            Cell.Date(span.Last),
        ]));
        var level = (Zh: view.Level.Name(Language.Chinese), En: view.Level.Name(Language.English));
        var days = ask.Say($"数据从{AnswerWords.Day(span.First, ask.Words)}到{AnswerWords.Day(span.Last, ask.Words)}", $"the data run from {AnswerWords.Day(span.First, ask.Words)} to {AnswerWords.Day(span.Last, ask.Words)}");
        var some = string.Join(ask.Say("、", ", "), found.Take(12).Select(names.Of)) + (found.Count > 12 ? ask.Say("等", " and others") : string.Empty);
        return new Answer(AnswerKind.Answer, ask.Say($"数据有{found.Count}个{level.Zh}：{some}；{days}。", $"There are {found.Count} areas ({level.En}): {some}; {days}."))
        {
            Rows = table,
            Figures = [FigureMaker.Named("areas", found.Count, ask.Say("区域数", "number of areas")) with { Period = $"{Inquiry.Iso(span.First)}..{Inquiry.Iso(span.Last)}" }],
        };
    }

    private static List<Area> Found(Inquiry ask, AreaView view)
    {
        if (ask.Given.Text("find") is not { } part)
            return [.. view.Areas];
        List<Area> found = [.. view.Areas.Where(a => a.ToString().Contains(part, StringComparison.OrdinalIgnoreCase))];
        return found.Count > 0 ? found : throw ask.AskBack(
            ask.Say($"没有名称含{VisibleText.Quote(part)}的区域。", $"No area has {VisibleText.Quote(part)} in its name."),
            new AreaFinder(view.Areas).Nearest(part).Select(n => new AnswerChoice("find", n)));
    }

    private static string? Above(Area area, AreaLevel level) => area.Level < level ? area.At(level)?.Name : null;
}
