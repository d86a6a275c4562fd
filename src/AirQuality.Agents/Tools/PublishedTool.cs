using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Publications;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>What was published, as it was printed.</summary>
internal sealed class PublishedTool : AgentTool
{
    private const int Few = 5;

    public override string Name => "published";

    public override LocalizedText Title => new("公布的通报数值", "Published figures");

    public override LocalizedText About => new(
        "省厅、市局公布的通报表里印的原始数值和名次，出自哪个文件第几行；只照抄公布的，不自己计算。",
        "Figures and places as printed in the published tables of province or city, with file and row; copied, not worked out.");

    public override LocalizedText Examples => new("省里通报我们8月指数是多少？公布的名次在哪个表里？", "what did the province publish for us? in which table?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        new(Asking.Inputs.AreaName, InputKind.Text, new("区域；省略为本区域", "the area; left out: the own one")),
        new(Asking.Inputs.PeriodName, InputKind.Text, new("时段；省略为全部", "the period; left out: all")),
        new("figure", InputKind.Text, new("指标键，如index、pm25、index_change；省略为全部", "figure by key, such as index, pm25, index_change; left out: all")),
    ];

    public override string Columns => "file sheet area period metric value:n place:n note city row:n column doubtful:b";

    public override Answer Run(Inquiry ask)
    {
        var all = ask.Data.Air.Published;
        if (all.Count == 0)
            throw Inquiry.Refuse(ask.Say("没有读入公布的表格。", "No published tables were read."));
        var name = NameOf(ask, all);
        List<PublishedFigure> figures = [.. all.Where(f => f.Area == name && Fits(ask, f))];
        if (figures.Count == 0)
            throw ask.AskBack(
                ask.Say($"公布的表格里没有{name}的这些数值。", $"The published tables do not hold these figures of {name}."),
                all.Where(f => f.Area == name).Select(f => f.PeriodText).Distinct(StringComparer.Ordinal).Take(Few).Select(p => new AnswerChoice(Asking.Inputs.PeriodName, p)));
        var latest = figures.Max(f => f.Period.End);
        var said = figures.Where(f => f.Period.End == latest && f.Value is not null).Take(Few).ToList();
        return new Answer(AnswerKind.Answer, ask.Say($"公布的{name}：", $"Published of {name}: ") + string.Join(ask.Say("；", "; "), said.Select(f => Sentence(ask, f))) + ask.Say("。", "."))
        {
            Area = name,
            Rows = PublishedTable.Of(figures, ask.Words),
            Figures = [.. figures.Where(f => f.Value is not null).Select(f => Figure(ask, f))],
        };
    }

    private static string NameOf(Inquiry ask, IReadOnlyList<PublishedFigure> all)
    {
        var names = all.Select(f => f.Area).Distinct(StringComparer.Ordinal).ToList();
        if (ask.Given.Text(Asking.Inputs.AreaName) is not { } text)
            return ask.AreaOrNone() is { } own && names.Find(n => AreasMatch(n, own.Area)) is { } found ? found : throw ask.AskBack(
                ask.Say("请说明是哪个区域。", "Which area is meant?"), names.Select(n => new AnswerChoice(Asking.Inputs.AreaName, n)));
        var finder = new AreaFinder(names.Select(n => new Area(n, AreaLevel.County)));
        return finder.Find(text) switch
        {
            [var one] => one.Name,
            [] => throw ask.AskBack(
                ask.Say($"公布的表格里没有{VisibleText.Quote(text)}；是否为{string.Join("、", finder.Nearest(text))}？", $"The published tables hold no {VisibleText.Quote(text)}; did you mean {string.Join(", ", finder.Nearest(text))}?"),
                finder.Nearest(text).Select(n => new AnswerChoice(Asking.Inputs.AreaName, n))),
            var several => throw ask.AskBack(
                ask.Say($"“{VisibleText.Of(text)}”有{several.Count}个，是哪一个？", $"There are {several.Count} areas named '{VisibleText.Of(text)}'; which is meant?"),
                several.Select(a => new AnswerChoice(Asking.Inputs.AreaName, a.Name))),
        };
    }

    private static bool AreasMatch(string name, Area area) => new AreaFinder([area]).Find(name).Count == 1;

    private static bool Fits(Inquiry ask, PublishedFigure figure)
    {
        if (ask.Given.Text("figure") is { } key && !string.Equals(figure.Quantity.Key, key, StringComparison.OrdinalIgnoreCase))
            return false;
        return ask.Given.Text(Asking.Inputs.PeriodName) is not { } text || figure.PeriodText == text || PeriodReader.Read(text, ask.Today) == figure.Period;
    }

    private static string Sentence(Inquiry ask, PublishedFigure figure)
    {
        var place = figure.Place is { } its ? ask.Say(its.IsFromBottom ? $"，倒数第{its.Number}名" : $"，第{its.Number}名", its.IsFromBottom ? $", place {its.Number} from the bottom" : $", place {its.Number}") : string.Empty;
        return $"{AnswerWords.Period(figure.Period, ask.Words)} {ask.Words.Header(figure.Quantity.Key)} {AnswerWords.Figure(figure.Quantity.Key, figure.Value, ask.Words)}{place}";
    }

    private static AnswerFigure Figure(Inquiry ask, PublishedFigure figure) => FigureMaker.Of(ask, figure.Quantity.Key, figure.Value) with
    {
        Area = figure.Area,
        Period = figure.PeriodText,
        Place = figure.Place is { IsFromBottom: false } place ? place.Number : null,
        Of = figure.Place?.Of,
        FromBottom = figure.Place is { IsFromBottom: true } last ? last.Number : null,
        IsValid = !figure.IsDoubtful,
        Reasons = [.. figure.Remarks.Select(r => r.Text(ask.Words.Language))],
        Source = "published",
    };
}
