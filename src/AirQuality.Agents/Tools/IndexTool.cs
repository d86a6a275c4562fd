using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Figures;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The composite index of six statistics that are given.</summary>
internal sealed class IndexTool : AgentTool
{
    public override string Name => "index";

    public override LocalizedText Title => new("由给出的均值算综合指数", "Composite index of given statistics");

    public override LocalizedText About => new(
        "用户自己给出六项时段统计值（SO2、NO2、PM10、PM2.5均值，CO第95百分位，O3第90百分位），换算成单项指数、综合指数和各项占比；不查数据。",
        "Converts six period statistics that the user gives (means, CO P95, O3 P90) into single indices, the composite index, shares and main pollutants; does not look into the data.");

    public override LocalizedText Examples => new("六项分别是9、32、70、38、1.2、160，综合指数多少？", "what is the composite index of 9, 32, 70, 38, 1.2 and 160?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        .. Pollutants.All.ToArray().Select(p => Asking.Inputs.Concentration(p, p switch
        {
            Pollutant.CO => new("日均值第95百分位数", "95th percentile of daily means"),
            Pollutant.O3 => new("日最大8小时均值第90百分位数", "90th percentile of daily largest 8-hour means"),
            _ => new LocalizedText("时段均值", "mean of the period"),
        }) with { IsRequired = true }),
        new(Asking.Inputs.DateName, InputKind.Text, new("时段的最后一天，决定标准和方案；省略为今天", "last day of the period, which picks standard and scheme; left out: today")),
        Asking.Inputs.Standard,
        new("scheme", InputKind.Text, new("指数方案；省略按日期", "scheme of the index; left out: that of the date")) { Words = ["classic", "plan2026", "weighted"] },
    ];

    public override string Columns => "index_so2:n index_no2:n index_pm10:n index_pm25:n index_co:n index_o3:n index:n main:l scheme standard";

    public override bool NeedsData => false;

    public override Answer Run(Inquiry ask)
    {
        var day = ask.DateGiven();
        var edition = ask.EditionOn(day);
        if (ask.Given.Has(Asking.Inputs.StandardName) && !ask.Given.Has(Asking.Inputs.DateName))
            day = edition.EffectiveFrom;
        var given = ask.ConcentrationsGiven();
        var statistics = new PollutantStatistics(given(Pollutant.SO2), given(Pollutant.NO2), given(Pollutant.PM10), given(Pollutant.PM25), given(Pollutant.CO), given(Pollutant.O3));
        var scheme = ask.Given.Text("scheme") is { } name ? CompositeIndexScheme.All.First(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)) : CompositeIndexScheme.At(day);
        var result = CompositeIndex.Compute(statistics, edition, scheme);
        if (result.Published is not { } index)
            throw Inquiry.Refuse(ask.Say($"无法计算综合指数：{ask.Words.Reason(result.Reason)}。", $"No composite index: {ask.Words.Reason(result.Reason)}."));
        var source = ask.Words.Source(edition.LimitsSource);
        var main = string.Join(ask.Say("、", ", "), result.Main.Select(p => p.Symbol()));
        var singles = string.Join(ask.Say("、", ", "), result.Singles.Select(s => $"{s.Pollutant.Symbol()} {AnswerWords.Number(s.Index!.Value)}"));
        return new Answer(AnswerKind.Answer, ask.Say($"综合指数{AnswerWords.Number(index)}，最大为{main}；单项指数：{singles}（限值{source}，{scheme.In(Language.Chinese)}）。", $"Composite index {AnswerWords.Number(index)}, largest {main}; single indices: {singles} (limits {source}, scheme {scheme.Name})."))
        {
            Rows = IndexTable.Of(result),
            Figures = [.. Figures(ask, result)],
            Basis = new AnswerBasis(edition, scheme),
        };
    }

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, CompositeIndexResult result)
    {
        AnswerFigure Of(string key, decimal? value, string name, string unit = "") => FigureMaker.Named(key, value, name, unit) with { Edition = result.Edition.Id, Clause = ask.Words.Source(result.Edition.LimitsSource), IsValid = true, Source = "derived" };
        yield return Of("index", result.Published, ask.Words.Metric("index"));
        foreach (var single in result.Singles)
        {
            yield return Of($"index:{single.Pollutant.Key()}", single.Index, ask.Say($"{single.Pollutant.Symbol()}单项指数", $"single index of {single.Pollutant.Symbol()}"));
            yield return Of($"share:{single.Pollutant.Key()}", BulletinFigures.LoadShare(result, single.Pollutant), ask.Say($"{single.Pollutant.Symbol()}负荷比", $"share of {single.Pollutant.Symbol()}"), "%");
        }
    }
}
