using System.Globalization;
using System.Text;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Sql;

/// <summary>
/// Writes the query that makes station days of rows: thousandths -> (each once) -> (minutes to hours) -> days -> best 8-hour window.
/// Integers throughout. Everything up to the day is plain grouping by the station first, so that a server that holds a station
/// can do all of it.
/// </summary>
internal sealed class StationDaySql
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly SqlSource source;
    private readonly SqlDialect dialect;
    private readonly SourceColumns columns;
    private readonly Pollutant[] measured;
    private readonly DateInterval? span;

    public StationDaySql(SqlSource source, SqlDialect dialect, SourceColumns columns, DateInterval? span)
    {
        (this.source, this.dialect, this.columns, this.span) = (source, dialect, columns, span);
        measured = [.. Pollutants.All.ToArray().Where(source.Columns.ContainsKey)];
        Parameters = new SqlParameters(dialect);
        Text = Write();
    }

    public string Text { get; }

    public SqlParameters Parameters { get; }

    /// <summary>The columns of the answer: station, day number, hours, sum and maximum of each pollutant, windows, hours and sum of the best, what is wrong.</summary>
    public static int ColumnOf(Pollutant pollutant) => 2 + ((int)pollutant * 3);

    public static int Windows => ColumnOf(Pollutant.O3) + 3;

    public static int Repeated => Windows + 3;

    private bool Minutes => source.Resolution == SqlResolution.Minute;

    private string Write()
    {
        var text = new StringBuilder("WITH ");
        void Step(string name, IEnumerable<string> select, string from) =>
            text.Append(CultureInfo.InvariantCulture, $"{name} AS (\n  SELECT {string.Join(",\n    ", select)}\n  FROM {from}),\n");
        string[] key = Minutes ? ["station", "day", "hour", "minute"] : ["station", "day", "hour"];
        var names = measured.Select(Key).ToArray();

        Step("raw", [.. Raw()], $"{dialect.From(source, Parameters)}{Where(onTime: false)}");
        Step("rounded", ["station", "t", .. measured.Select(Rounded)], $"raw{Where(onTime: true)}");
        Step("readings", [.. Readings()], "rounded");
        var from = "readings";
        if (!source.UniqueKey)
        {
            var conflict = string.Join(" OR ", names.Select(n => $"min({n}) <> max({n})"));
            Step("once", [.. key, .. names.Select(n => $"max({n}) AS {n}"), $"CASE WHEN {conflict} THEN 1 ELSE 0 END AS repeated", "max(misaligned) AS misaligned"], $"readings GROUP BY {string.Join(", ", key)}");
            from = "once";
        }

        if (Minutes)
        {
            Step("minutes", ["station", "day", "hour", .. names.Select(n => $"count({n}) AS {n}_n"), .. names.Select(n => $"CAST(sum({n}) AS bigint) AS {n}_s"), $"{Repeats("minute")} AS repeated", "0 AS misaligned"], $"{from} GROUP BY station, day, hour");
            Step("hours", ["station", "day", "hour", .. names.Select(n => $"CASE WHEN {n}_n >= {source.MinutesForHour} THEN CAST({HalfEven($"{n}_s", $"{n}_n")} AS integer) END AS {n}"), "repeated", "misaligned"], "minutes");
            from = "hours";
        }

        Step("days", [.. Days(names)], $"{from} GROUP BY station, day");
        if (measured.Contains(Pollutant.O3))
        {
            Step("filled", ["days.*", .. Enumerable.Range(0, 24).SelectMany(h => new[] { $"CAST(coalesce(o3_{h}, 0) AS bigint) AS v{h}", $"CASE WHEN o3_{h} IS NULL THEN 0 ELSE 1 END AS n{h}" })], "days");
            Step("sliding", ["filled.*", .. Starts.SelectMany(s => new[] { $"{Sum("v", s)} AS s{s}", $"{Sum("n", s)} AS c{s}" })], "filled");
            Step("means", ["sliding.*", .. Starts.Select(s => $"{WindowMean(s)} AS w{s}")], "sliding");
            Step("best", ["means.*", $"{dialect.Greatest([.. Starts.Select(s => $"w{s}")])} AS w", $"{string.Join(" + ", Starts.Select(s => $"CASE WHEN w{s} IS NULL THEN 0 ELSE 1 END"))} AS windows"], "means");
        }

        text.Length -= 2;
        return text.Append(CultureInfo.InvariantCulture, $"\nSELECT {string.Join(",\n  ", Answer())}\nFROM {(measured.Contains(Pollutant.O3) ? "best" : "days")}{dialect.Settings}").ToString();
    }

    private static IEnumerable<int> Starts => Enumerable.Range(0, 17);

    private static string Key(Pollutant pollutant) => pollutant.Key();

    private static string Sum(string prefix, int start) => string.Join(" + ", Enumerable.Range(start, 8).Select(h => $"{prefix}{h}"));

    /// <summary>A window as one number that orders like its mean: sum × 168 / hours (168 is divisible by 6, 7 and 8), and behind it, × 16, the hours.</summary>
    private static string WindowMean(int start) =>
        $"CASE c{start} WHEN 8 THEN s{start} * {168 / 8 * 16} + 8 WHEN 7 THEN s{start} * {168 / 7 * 16} + 7 WHEN 6 THEN s{start} * {168 / 6 * 16} + 6 END";

    private IEnumerable<string> Raw()
    {
        yield return $"{columns.Station} AS station";
        yield return $"{Time()} AS t";
        foreach (var pollutant in measured)
        {
            yield return source.ItemColumn is { } item
                ? $"CASE WHEN {dialect.Name(item)} = {Parameters.Add(source.Columns[pollutant])} THEN {Value(source.ValueColumn, pollutant)} END AS {Key(pollutant)}"
                : $"{Value(source.Columns[pollutant], pollutant)} AS {Key(pollutant)}";
        }
    }

    private string Value(string column, Pollutant pollutant) => dialect.WithoutNaN(dialect.Name(column), columns.KindOf(pollutant));

    /// <summary>The start of the hour or minute, in China Standard Time.</summary>
    private string Time()
    {
        var names = source.TimeColumns.Select(dialect.Name).ToArray();
        string Part(int i) => $"CAST({names[i]} AS integer)";
        var time = source.Time switch
        {
            SqlTime.Parts => dialect.HourOfDay([.. Enumerable.Range(0, 4).Select(Part)]),
            SqlTime.Instant => dialect.ChinaTime(names[0]),
            _ => columns.TimeIsText ? dialect.TextTime(names[0]) : dialect.LocalTime(names[0]),
        };
        return source.Label == HourLabel.Start ? time : $"{time} - INTERVAL '1 {(Minutes ? "minute" : "hour")}'";
    }

    /// <summary>The days asked for, on the column itself where it is one, so that an index can be used; else on what was made of it.</summary>
    private string Where(bool onTime)
    {
        var onColumn = source.Time != SqlTime.Parts && !columns.TimeIsText;
        if (span is null || onColumn == onTime)
            return string.Empty;
        var shift = onTime || source.Label == HourLabel.Start ? NodaTime.Period.Zero : Minutes ? NodaTime.Period.FromMinutes(1) : NodaTime.Period.FromHours(1);
        object Bound(LocalDate day)
        {
            var local = (day.AtMidnight() + shift).ToDateTimeUnspecified();
            if (onColumn && source.Time == SqlTime.Instant)
                return new DateTimeOffset(local, TimeSpan.FromHours(8)).ToUniversalTime();
            return local;
        }

        var time = onTime ? "t" : dialect.Name(source.TimeColumns[0]);
        string Limit(LocalDate day) => dialect.Limit(Parameters.Add(Bound(day)), onColumn && source.Time == SqlTime.Local ? time : null);
        return $" WHERE {time} >= {Limit(span.Start)} AND {time} < {Limit(span.End.PlusDays(1))}";
    }

    /// <summary>The value in its unit's own thousandths (for particles and gases in mg/m³, of µg/m³), rounded half to even where it has more decimals.</summary>
    private string Rounded(Pollutant pollutant)
    {
        var (name, kind) = (Key(pollutant), columns.KindOf(pollutant));
        var decimals = source.UnitOf(pollutant) switch
        {
            SqlUnit.Thousandths => 0,
            SqlUnit.Milligrams when pollutant != Pollutant.CO => 6,
            _ => 3,
        };
        var factor = decimals switch { 0 => 1, 3 => 1_000, _ => 1_000_000 };
        if (kind == SqlColumnKind.Integer)
            return $"CAST({name} AS bigint){(factor == 1 ? string.Empty : $" * {factor}")} AS {name}";
        if (kind == SqlColumnKind.ThreeDecimals && decimals == 3)
            return $"CAST({name} * {factor} AS bigint) AS {name}";
        var rounded = dialect.Round(name, kind, decimals);
        var whole = $"CAST({rounded} * {factor} AS bigint)";
        var half = dialect.Number(decimals == 0 ? "0.5" : $"0.{new string('0', decimals)}5");
        return $"CASE WHEN {whole} % 2 = 0 THEN {whole} WHEN {rounded} - {dialect.Exact(name, kind)} = {half} THEN {whole} - 1 WHEN {dialect.Exact(name, kind)} - {rounded} = {half} THEN {whole} + 1 ELSE {whole} END AS {name}";
    }

    private IEnumerable<string> Readings()
    {
        yield return "station";
        yield return "CAST(t AS date) AS day";
        yield return $"{dialect.Hour("t")} AS hour";
        if (Minutes)
            yield return $"{dialect.Minute("t")} AS minute";
        foreach (var pollutant in measured)
        {
            var name = Key(pollutant);
            var micrograms = pollutant == Pollutant.CO && source.UnitOf(pollutant) == SqlUnit.Micrograms;
            var value = micrograms ? HalfEven(name, "1000") : name;
            yield return $"CASE WHEN {name} < 0 THEN NULL WHEN {name} > {(micrograms ? 1_000_000_000_000 : Concentration.MaxThousandths)} THEN {TooLarge} ELSE CAST({value} AS integer) END AS {name}";
        }

        yield return Minutes ? "0 AS misaligned" : $"CASE WHEN {dialect.IsWholeHour("t")} THEN 0 ELSE 1 END AS misaligned";
    }

    /// <summary>Stands for what no concentration holds, so that it is found above the highest plausible one.</summary>
    private const int TooLarge = 2_000_000_000;

    private IEnumerable<string> Days(string[] names)
    {
        yield return "station";
        yield return "day";
        foreach (var name in names)
        {
            yield return $"count({name}) AS {name}_n";
            yield return $"sum({name}) AS {name}_sum";
            yield return $"max({name}) AS {name}_max";
        }

        if (measured.Contains(Pollutant.O3))
            foreach (var hour in Enumerable.Range(0, 24))
                yield return $"max(o3) FILTER (WHERE hour = {hour}) AS o3_{hour}";
        yield return $"{(Minutes ? "sum(repeated)" : Repeats("hour"))} AS repeated";
        yield return source.UniqueKey && !Minutes ? "CAST(NULL AS bigint) AS repeated_at" : "min(CASE WHEN repeated > 0 THEN hour END) AS repeated_at";
        yield return "sum(misaligned) AS misaligned";
    }

    /// <summary>How many rows (in a long table: values of a pollutant) say again what others said, by the bits of those that are there; where each was made one before, how many disagreed.</summary>
    private string Repeats(string bit)
    {
        if (!source.UniqueKey)
            return "sum(repeated)";
        var one = dialect.Bit(bit);
        return source.ItemColumn is null
            ? $"count(*) - {dialect.BitCount(dialect.BitOr(one))}"
            : string.Join(" + ", measured.Select(Key).Select(n => $"count({n}) - coalesce({dialect.BitCount(dialect.BitOr($"CASE WHEN {n} IS NOT NULL THEN {one} END"))}, 0)"));
    }

    private IEnumerable<string> Answer()
    {
        yield return "station";
        yield return $"CAST(day - DATE '1970-01-01' AS bigint) AS day";
        foreach (var pollutant in Pollutants.All.ToArray())
        {
            var has = measured.Contains(pollutant);
            yield return has ? $"CAST({Key(pollutant)}_n AS bigint) AS {Key(pollutant)}_hours" : "CAST(0 AS bigint)";
            yield return has ? $"CAST({Key(pollutant)}_sum AS bigint) AS {Key(pollutant)}_sum" : "CAST(NULL AS bigint)";
            yield return has ? $"CAST({Key(pollutant)}_max AS bigint) AS {Key(pollutant)}_max" : "CAST(NULL AS bigint)";
        }

        var ozone = measured.Contains(Pollutant.O3);
        yield return $"CAST({(ozone ? "windows" : "0")} AS bigint) AS windows";
        yield return $"CAST({(ozone ? "coalesce(w % 16, 0)" : "0")} AS bigint) AS window_hours";
        yield return $"CAST({(ozone ? $"coalesce({dialect.Divide($"({dialect.Divide("w", "16")}) * (w % 16)", "168")}, 0)" : "0")} AS bigint) AS window_sum";
        yield return "CAST(repeated AS bigint) AS repeated";
        yield return "CAST(repeated_at AS bigint) AS repeated_at";
        yield return "CAST(misaligned AS bigint) AS misaligned";
    }

    private string HalfEven(string numerator, string denominator)
    {
        var (quotient, twice) = (dialect.Divide(numerator, denominator), $"2 * ({numerator} % {denominator})");
        return $"{quotient} + CASE WHEN {twice} > {denominator} OR ({twice} = {denominator} AND ({quotient}) % 2 = 1) THEN 1 ELSE 0 END";
    }

    public static LocalDate Date(long dayNumber) => Epoch.PlusDays((int)dayNumber);
}
