using System.Data.Common;
using System.Globalization;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Sql;

/// <summary>What some rows with year, month, day and hour tell of their hours and of the unit of CO, as the readers of files take it: the layout is met with both.</summary>
/// <param name="Label">What hours name: 1 to 24 their end, 0 to 23 their start.</param>
/// <param name="CarbonMonoxide">The unit of CO by its middle value.</param>
internal sealed record PartsSample(HourLabel Label, CarbonMonoxideUnit CarbonMonoxide)
{
    private const int Rows = 5000;

    /// <summary>CO of a city in mg/m³ is below this, and in µg/m³ above it.</summary>
    private const decimal CarbonMonoxideBound = 20;

    /// <summary>Reads some rows.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="dialect">How its engine is spoken to.</param>
    /// <param name="source">The table or files.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<PartsSample> ReadAsync(DbConnection connection, SqlDialect dialect, SqlSource source, ObservationColumns columns, CancellationToken cancellationToken)
    {
        var carbon = columns.Pollutants.GetValueOrDefault(Pollutant.CO);
        var parameters = new SqlParameters(dialect);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {dialect.Name(columns.Time[3])}, {(carbon is null ? "NULL" : dialect.Name(carbon))} FROM {dialect.From(source, parameters)} LIMIT {Rows.ToString(CultureInfo.InvariantCulture)}";
        parameters.AddTo(command);
        var (hours, values) = (new HashSet<decimal>(), new List<decimal>());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Number(reader.GetValue(0)) is { } hour)
                hours.Add(hour);
            if (Number(reader.GetValue(1)) is > 0 and { } value)
                values.Add(value);
        }

        values.Sort();
        return new PartsSample(
            hours.Contains(24) && !hours.Contains(0) ? HourLabel.End : HourLabel.Start,
            values.Count == 0 || values[values.Count / 2] >= CarbonMonoxideBound ? CarbonMonoxideUnit.Micrograms : CarbonMonoxideUnit.Milligrams);
    }

    private static decimal? Number(object value) =>
        value is not DBNull && decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
