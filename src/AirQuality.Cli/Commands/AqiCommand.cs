using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq aqi</c>: the AQI of one day or hour.</summary>
internal static class AqiCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var values = new PollutantValues(p => p == Pollutant.O3 ? "O3: MDA8, with --hourly the 1-hour mean" : $"{p.Symbol()}: daily mean, with --hourly the 1-hour mean");
        var hourly = new Option<bool>("--hourly") { Description = "Real-time report of an hour instead of the daily report." };
        var date = OptionKinds.Date("Day of observation, which picks the standard; by default today.");
        var ozone = OptionKinds.Concentration("--o3-1h", Pollutant.O3, "O3: daily maximum 1-hour mean, which reports ozone where MDA8 is above 800 (HJ 633-2012)");
        var standard = OptionKinds.Standard();
        var command = new Command("aqi", "IAQI of each pollutant, AQI, level and primary pollutants of a day or an hour.") { hourly, ozone, date, standard };
        values.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var given = values.Of(session.Parse);
            var edition = (session.Parse.GetValue(standard) ?? StandardsCatalogue.National).At(session.Parse.GetValue(date) ?? host.Today);
            var concentrations = PollutantConcentrations.From(p => Concentration.FromNullable(given(p)));
            var maximum = session.Parse.GetValue(ozone);
            if (maximum is not null && session.Parse.GetValue(hourly))
                throw new UsageException("--o3-1h 用于日报，不与 --hourly 同用", "expected --o3-1h with the daily report, found it with --hourly");
            var result = session.Parse.GetValue(hourly)
                ? AqiCalculator.RealTime(concentrations, edition, date: session.Parse.GetValue(date) ?? host.Today)
                : AqiCalculator.Daily(concentrations, edition, Concentration.FromNullable(maximum));
            session.Write(AqiTable.Of(result, session.Words), pretty => People(result, session.Parse.GetValue(hourly), session.Words, pretty));
            return ExitCodes.Done;
        });
    }

    /// <summary>The concentration as it is indexed: at the decimals of its column, which are those published by HJ 633.</summary>
    private static Cell Entering(ItemIndex item, Edition edition) =>
        edition.Column(item.Item) is { Unit: BreakpointUnit.Concentration } column ? Cell.Number(item.Input.Value, column.Decimals) : Cell.Number(item.Input.Value);

    /// <summary>Attainment is judged by the limits and not by the AQI (HJ 633-2026 6.2); under the final stage the two part.</summary>
    private static List<Pollutant> AboveLimit(AqiResult result) => [.. Pollutants.All.ToArray().Where(p =>
        result.Items.FirstOrDefault(i => i.Item == AqiItems.Daily(p)) is { } item && item.Input.Value > result.Edition.DailyLimit(p))];

    private static void People(AqiResult result, bool hourly, Words words, PrettyWriter pretty)
    {
        pretty.Table(new Table(
            ["pollutant", "concentration", "unit", "iaqi"],
            result.Items.Select(i => new[]
            {
                Cell.Text(i.Item.Pollutant().Symbol()),
                Entering(i, result.Edition),
                Cell.Text(i.Item.Pollutant().Unit()),
                Cell.Number(i.Iaqi),
            })));
        if (result.Category is { } category)
            pretty.Line($"AQI {result.Aqi}  {words.Pick($"{category.LevelZh}（{category.Name(Language.Chinese)}）", category.Name(Language.English))}");
        else
            pretty.Line($"AQI NA  {words.Reason(result.Reason)}");
        if (result.Primary.Count > 0)
            pretty.Line($"{words.Pick("首要污染物：", "Primary pollutants: ")}{string.Join(", ", result.Primary.Select(p => p.Symbol()))}");
        if (result.Exceeding.Count > 0 && result.Aqi is not null)
            pretty.Line($"{words.Pick("超标污染物：", "Exceeding: ")}{string.Join(", ", result.Exceeding.Select(p => p.Symbol()))}");
        if (!hourly && !result.Edition.NamesExceeding && AboveLimit(result) is { Count: > 0 } above)
            pretty.Line($"{words.Pick($"高于二级日浓度限值（{words.Source(result.Edition.LimitsSource)}）：", $"Above the class II daily limit ({result.Edition.LimitsSource}): ")}{string.Join(", ", above.Select(p => p.Symbol()))}");
        if (result.SensitiveGroups is { Count: > 0 } groups)
            pretty.Line($"{words.Pick("敏感人群：", "Sensitive groups: ")}{string.Join(words.Pick("、", ", "), groups.Select(g => g.Name(words.Language)))}");
        pretty.Line($"{words.Pick("依据：", "Standard: ")}{words.Source(result.Edition.AqiSource)}");
    }
}
