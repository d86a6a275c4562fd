using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq index</c>: the composite index of six period statistics.</summary>
internal static class IndexCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var values = new PollutantValues(p => p switch
        {
            Pollutant.CO => "CO: 95th percentile",
            Pollutant.O3 => "O3: 90th percentile of MDA8",
            _ => $"{p.Symbol()}: mean",
        });
        var date = OptionKinds.Date("Last day of the period, which picks standard and scheme; by default today.");
        var standard = OptionKinds.Standard();
        var scheme = OptionKinds.Scheme();
        var command = new Command("index", "Single indices, composite index and main pollutants of six period statistics.") { date, standard, scheme };
        values.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var given = values.Of(session.Parse);
            var standards = session.Parse.GetValue(standard) ?? StandardsCatalogue.National;
            var day = standards.Single?.EffectiveFrom ?? session.Parse.GetValue(date) ?? host.Today;
            var schemeAsked = session.Parse.GetValue(scheme);
            var schemeOfTime = CompositeIndexScheme.At(day);
            if (schemeAsked is not null && session.Parse.GetValue(standard) is null && session.Parse.GetValue(date) is null
                && (schemeAsked == CompositeIndexScheme.Classic) != (schemeOfTime == CompositeIndexScheme.Classic))
                throw new UsageException(
                    $"--scheme {schemeAsked.Name.ToLowerInvariant()} 与今日标准 {standards.At(day).Id} 不属同一时期，请用 --date 或 --standard 指明限值",
                    $"--scheme {schemeAsked.Name.ToLowerInvariant()} and today's standard {standards.At(day).Id} are of different times: expected --date or --standard to say whose limits to take, found neither");
            var statistics = new PollutantStatistics(given(Pollutant.SO2), given(Pollutant.NO2), given(Pollutant.PM10), given(Pollutant.PM25), given(Pollutant.CO), given(Pollutant.O3));
            var result = CompositeIndex.Compute(statistics, standards.At(day), schemeAsked ?? schemeOfTime);
            if (result.Reason is { } reason)
                throw new DataException($"无法计算综合指数：{reason.In(Language.Chinese)}", $"no composite index: {reason}");
            session.Write(IndexTable.Of(result), pretty => People(result, session.Words, pretty));
            return ExitCodes.Done;
        });
    }

    private static void People(CompositeIndexResult result, Words words, PrettyWriter pretty)
    {
        pretty.Line(words.Pick($"限值：{result.Edition.Id}（{words.Source(result.Edition.LimitsSource)}）；{result.Scheme.In(Language.Chinese)}", $"Limits: {result.Edition.Id} ({result.Edition.LimitsSource}); scheme {result.Scheme.Name}"));
        pretty.Table(new Table(
            ["pollutant", "concentration", "limit", "unit", "single", "weight"],
            result.Singles.Select(s => new[]
            {
                Cell.Text(s.Pollutant.Symbol()),
                Cell.Number(s.Concentration),
                Cell.Number(s.Limit),
                Cell.Text(s.Pollutant.Unit()),
                Cell.Number(s.Index),
                Cell.Number(s.Weight),
            })));
        pretty.Line(FormattableString.Invariant($"{words.Pick("综合指数：", "Composite index: ")}{result.Published}"));
        pretty.Line($"{words.Pick("主要污染物：", "Main pollutant: ")}{string.Join(", ", result.Main.Select(p => p.Symbol()))}");
    }
}
