using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>Limits and breakpoints.</summary>
internal sealed class StandardsTool : AgentTool
{
    public override string Name => "standards";

    public override LocalizedText Title => new("标准限值", "Limits of the standards");

    public override LocalizedText About => new(
        "查标准条文里的数：某日执行哪一版标准，污染物的年均、24小时、1小时浓度限值（一级、二级）和IAQI分级浓度，出自哪个标准号。不需要数据。",
        "Looks numbers up in the standards: which edition is in force on a date, limits of class I and II by averaging time, breakpoints of the IAQI, with the number of the standard. Needs no data.");

    public override LocalizedText Examples => new("PM2.5年均限值是多少？新标准从哪天执行？24小时限值呢？", "what is the annual limit of PM2.5? from which day does the new standard hold?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        new("pollutant", InputKind.Text, new("只要一项污染物，如pm25、臭氧；省略为全部", "only one pollutant; left out: all")),
        new(Asking.Inputs.DateName, InputKind.Text, new("哪天执行的标准；省略为今天", "in force on this day; left out: today")),
        Asking.Inputs.Standard,
    ];

    public override string Columns => "standard table pollutant averaging class iaqi:n value:n unit source";

    public override bool NeedsData => false;

    public override Answer Run(Inquiry ask)
    {
        var day = ask.DateGiven();
        var edition = ask.EditionOn(day);
        var pollutant = ask.PollutantGiven("pollutant");
        var table = StandardsTable.Of(edition);
        if (pollutant is { } only)
            table = table with { Rows = table.Rows.Where(r => (string?)r[2].Value == only.Key()).ToList() };
        return new Answer(AnswerKind.Answer, Sentence(ask, edition, pollutant))
        {
            Rows = table,
            Figures = [.. StandardsTable.Ordered(edition).Where(l => pollutant is null || l.Pollutant == pollutant).Select(l => Figure(ask, edition, l))],
            Basis = new AnswerBasis(edition),
            Resource = $"airq://standards/{edition.Id}",
        };
    }

    private static AnswerFigure Figure(Inquiry ask, Edition edition, ConcentrationLimit limit) =>
        FigureMaker.Named($"limit:{limit.Pollutant.Key()}:{KeyOf(limit.Time)}", limit.ClassTwo, ask.Say($"{limit.Pollutant.Symbol()}{NameOf(ask, limit.Time)}二级限值", $"{limit.Pollutant.Symbol()}, {NameOf(ask, limit.Time)}, class II"), limit.Pollutant.Unit()) with
        {
            Edition = edition.Id,
            Clause = ask.Words.Source(edition.LimitsSource),
        };

    private static string Sentence(Inquiry ask, Edition edition, Pollutant? pollutant)
    {
        var until = edition.EffectiveTo is { } last ? ask.Say($"至{AnswerWords.Day(last, ask.Words)}", $" to {AnswerWords.Day(last, ask.Words)}") : ask.Say("起", " on");
        var head = ask.Say($"{ask.Words.Source(edition.Name)}，{AnswerWords.Day(edition.EffectiveFrom, ask.Words)}{until}执行", $"{ask.Words.Source(edition.Name)}, in force from {AnswerWords.Day(edition.EffectiveFrom, ask.Words)}{until}");
        var limits = StandardsTable.Ordered(edition).Where(l => pollutant is { } one ? l.Pollutant == one : l.Time == AveragingTime.Year || (l.Time == AveragingTime.Day && l.Pollutant == Pollutant.CO) || l.Time == AveragingTime.EightHour)
            .Select(l => ask.Say($"{l.Pollutant.Symbol()}{NameOf(ask, l.Time)}一级{l.ClassOne}、二级{l.ClassTwo} {l.Pollutant.Unit()}", $"{l.Pollutant.Symbol()} {NameOf(ask, l.Time)}: class I {l.ClassOne}, class II {l.ClassTwo} {l.Pollutant.Unit()}"));
        return head + ask.Say("：", ": ") + string.Join(ask.Say("；", "; "), limits) + ask.Say($"（{ask.Words.Source(edition.LimitsSource)}）。", $" ({ask.Words.Source(edition.LimitsSource)}).");
    }

    private static string KeyOf(AveragingTime time) => time switch
    {
        AveragingTime.Year => "year",
        AveragingTime.Day => "24h",
        AveragingTime.EightHour => "8h",
        _ => "1h",
    };

    private static string NameOf(Inquiry ask, AveragingTime time) => time switch
    {
        AveragingTime.Year => ask.Say("年平均", "year"),
        AveragingTime.Day => ask.Say("24小时平均", "24 h"),
        AveragingTime.EightHour => ask.Say("日最大8小时平均", "8 h"),
        _ => ask.Say("1小时平均", "1 h"),
    };
}
