using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq explain</c>: how one figure came to be.</summary>
internal static class ExplainCommand
{
    private const int ChangeDepth = 3;

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput();
        var metric = MetricOptions.Key("--metric", "The figure; by default index.", Explainer.Metrics);
        var hour = OptionKinds.Choice<int?>("--hour", "With --metric aqi: the hour of the day whose AQI is explained, by the stamp at its end.", [.. Enumerable.Range(1, 24).Select(h => (Number(h), (int?)h))]);
        var with = OptionKinds.With();
        with.Description = "With --weather: explains the change of the mean on this, a period, last-year or previous, as weather, dust and the rest.";
        var weather = new WeatherInput("With --with: the terms of the change of a mean (pm25, pm10, so2, no2, o3_8h_mean, co_mean).");
        var depth = OptionKinds.Count("--depth", "How many levels below the figure are shown; by default down to the days. Below days are stations, below them hours.");
        var command = new Command("explain", "How one figure came to be: clause, inputs, what was left out and why, each rounding. Machine output has the columns depth,what,value,unit,rule,note.")
        {
            metric, hour, depth, with,
        };
        input.AddTo(command);
        weather.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var key = session.Parse.GetValue(metric) ?? "index";
            if (session.Parse.GetValue(hour) is not null && key != "aqi")
                throw new UsageException($"--hour：须与 --metric aqi 合用，实为 {key}", $"--hour: expected --metric aqi, found {key}");
            var basis = session.Parse.GetValue(with);
            if (basis is not null)
                Check(basis, key, weather.IsGiven(session));
            var (observations, when, options) = input.ReadObservations(session);
            if (key == "aqi" && when.Days != 1)
                throw new UsageException($"--metric aqi：--period 应为一天，实为 {when}", $"--metric aqi: expected a day as --period, found {when}");
            var explainer = observations.Explainer(options);
            if (!AssessmentInput.Overlap(explainer.Days, when))
                throw AssessmentInput.NoDataIn(explainer.Days, when);
            var place = AreaOf(explainer.Days, input.Areas.OneOf(session, explainer.Days.Areas));
            if (basis is not null)
            {
                var change = new WeatherAsked(when.Until(explainer.Days.LastDay), basis.Kind == ComparisonKind.LastYear ? null : basis.Periods(when)[0], [place], [MeanOf(key)!.Value]);
                var effect = weather.Effects(session, observations.By(options), () => change).FirstOrDefault()
                    ?? throw new DataException($"{place.Name}在{when}或所比时段没有日均值", $"expected days of {place.Name} in {when} and in what it is compared with, found none");
                Write(session, WeatherDerivation.Of(effect), session.Parse.GetValue(depth) ?? ChangeDepth);
                return effect.Weather is null ? ExitCodes.DataError : ExitCodes.Done;
            }

            var figure = session.Parse.GetValue(hour) is { } number
                ? explainer.HourAqi(place, HourEnd(observations, when.Start, number))
                : explainer.Explain(place, when, key);
            Write(session, figure, session.Parse.GetValue(depth) ?? DerivationTable.DownToDays(key));
            return ExitCodes.Done;
        });
    }

    private static void Check(ComparisonBase basis, string key, bool hasWeather)
    {
        if (!hasWeather)
            throw new UsageException("--with：须与 --weather 合用", "--with: expected --weather beside it");
        if (basis.Kind == ComparisonKind.Years)
            throw new UsageException("--with：应为一个时段、last-year或previous，实为几年", "--with: expected a period, last-year or previous, found several years");
        if (MeanOf(key) is null)
            throw new UsageException(
                $"--metric {key}：气象只能从均值的变化中分出（pm25、pm10、so2、no2、o3_8h_mean、co_mean），百分位数、天数、比例和指数不能",
                $"--metric {key}: expected a mean (pm25, pm10, so2, no2, o3_8h_mean, co_mean), for the weather is not taken out of percentiles, days, ratios and indices");
    }

    /// <summary>The pollutant whose mean a metric is; <c>null</c> for other figures.</summary>
    private static Pollutant? MeanOf(string key)
    {
        foreach (var pollutant in Pollutants.All)
            if ((key == pollutant.Key() && !AssessmentRules.ByPercentile(pollutant)) || key == $"{(pollutant == Pollutant.O3 ? "o3_8h" : pollutant.Key())}_mean")
                return pollutant;
        return null;
    }

    /// <summary>The area asked about, or the only one.</summary>
    private static Area AreaOf(DailyGrid days, Area? asked) =>
        asked ?? (days.Areas.Count == 1
            ? days.Areas[0]
            : throw new UsageException($"须给出 --area，数据中有 {Number(days.Areas.Count)} 个区域：{Some(days.Areas)}", $"expected --area, for the data hold {Number(days.Areas.Count)} areas: {Some(days.Areas)}"));

    private static string Some(IReadOnlyList<Area> areas) =>
        string.Join("; ", areas.Take(10).Select(new AreaNames(areas).Of)) + (areas.Count > 10 ? "; ..." : string.Empty);

    private static LocalDateTime HourEnd(ObservationInput observations, LocalDate date, int hour) =>
        observations.Set.Hours is null ? throw new DataException("--hour：须有小时数据，实为日数据", "--hour: expected hourly data, found daily data") : date.AtMidnight().PlusHours(hour);

    private static void Write(Session session, Derivation figure, int depth) => session.Write(
        DerivationTable.Of(figure, depth, session.Words),
        pretty =>
        {
            foreach (var line in figure.ToText(session.Words.Language, depth).TrimEnd('\n').Split('\n'))
                pretty.Line(line);
        });

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
