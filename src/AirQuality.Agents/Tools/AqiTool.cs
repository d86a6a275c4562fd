using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The AQI of concentrations that are given.</summary>
internal sealed class AqiTool : AgentTool
{
    public override string Name => "aqi";

    public override LocalizedText Title => new("由给出的浓度算AQI", "AQI of given concentrations");

    public override LocalizedText About => new(
        "用户自己给出浓度数字，换算成IAQI、AQI、级别、首要污染物；不查数据。数据里某天的AQI用days，由均值算综合指数用index。",
        "Converts concentrations that the user gives into IAQI, AQI, level and primary pollutants; does not look into the data. For a day of the data use days, for a composite index of means index.");

    public override LocalizedText Examples => new("PM2.5日均80、臭氧8小时170，AQI是多少？", "PM2.5 80 and ozone 170: which AQI?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        .. Pollutants.All.ToArray().Select(p => Asking.Inputs.Concentration(p, p == Pollutant.O3
            ? new("日最大8小时均值；hourly为1小时均值", "largest 8-hour mean of the day; with hourly the 1-hour mean")
            : new("日均值；hourly为1小时均值", "mean of the day; with hourly of the hour"))),
        new("hourly", InputKind.Flag, new("是小时值（实时报）", "the values are of an hour (real-time report)")),
        new(Asking.Inputs.DateName, InputKind.Text, new("哪天的浓度，决定用哪版标准；省略为今天", "day of the concentrations, which picks the standard; left out: today")),
        Asking.Inputs.Standard,
    ];

    public override string Columns => "iaqi_so2:n iaqi_no2:n iaqi_pm10:n iaqi_pm25:n iaqi_co:n iaqi_o3:n aqi:n level:n category primary:l standard reason";

    public override bool NeedsData => false;

    public override Answer Run(Inquiry ask)
    {
        var day = ask.DateGiven();
        var edition = ask.EditionOn(day);
        var given = ask.ConcentrationsGiven();
        var concentrations = PollutantConcentrations.From(p => Concentration.FromNullable(given(p)));
        var result = ask.Given.Flag("hourly") ? AqiCalculator.RealTime(concentrations, edition, date: day) : AqiCalculator.Daily(concentrations, edition);
        return new Answer(result.Aqi is null ? AnswerKind.Refusal : AnswerKind.Answer, Sentence(ask, result))
        {
            Rows = AqiTable.Of(result, ask.Words),
            Figures = [.. Figures(ask, result)],
            Basis = new AnswerBasis(edition),
        };
    }

    private static string Sentence(Inquiry ask, AqiResult result)
    {
        var source = ask.Words.Source(result.Edition.AqiSource);
        if (result is not { Aqi: { } aqi, Category: { } category })
            return ask.Say($"没有AQI：{ask.Words.Reason(result.Reason)}（{source}）。", $"No AQI: {ask.Words.Reason(result.Reason)} ({source}).");
        var primary = result.Primary.Count == 0 ? ask.Say("，无首要污染物", ", no primary pollutant") : ask.Say($"，首要污染物{string.Join("、", result.Primary.Select(p => p.Symbol()))}", $", primary {string.Join(", ", result.Primary.Select(p => p.Symbol()))}");
        var lacking = result.Missing.Count == 0 ? string.Empty : ask.Say($"，未给出{string.Join("、", result.Missing.Select(p => p.Symbol()))}", $", without {string.Join(", ", result.Missing.Select(p => p.Symbol()))}");
        return ask.Say($"AQI {aqi}，{ask.Words.Category(category)}{primary}{lacking}（{source}）。", $"AQI {aqi}, {ask.Words.Category(category)}{primary}{lacking} ({source}).");
    }

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AqiResult result)
    {
        AnswerFigure Of(string key, int? value, string name) => FigureMaker.Named(key, value, name) with
        {
            Edition = result.Edition.Id,
            Clause = ask.Words.Source(result.Clause),
            IsValid = value is not null,
            Reasons = value is null && result.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
            Source = "derived",
        };
        yield return Of("aqi", result.Aqi, "AQI");
        foreach (var item in result.Items.Where(i => i.Iaqi is not null))
            yield return Of($"iaqi:{item.Item.Pollutant().Key()}", item.Iaqi, $"IAQI {item.Item.Pollutant().Symbol()}");
    }
}
