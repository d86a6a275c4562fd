namespace AirQuality.Reading;

/// <summary>A layout of tables of one's own, for <see cref="ReadOptions.Layouts"/>: which tables are of it, and what a row of one holds.</summary>
/// <remarks>Reading calls it from several threads at once; it keeps nothing between rows.</remarks>
/// <example><code>
/// sealed class Logger : ITableLayout
/// {
///     public string Name => "logger";
///     public bool IsDaily => false;
///     public bool Fits(IReadOnlyList&lt;string&gt; columns) => columns is ["stamp", "probe", "dust", ..];
///     public IEnumerable&lt;LayoutValue&gt; Read(IReadOnlyList&lt;string&gt; cells) =>
///         [new LayoutValue(cells[1], NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(cells[0]).Value, Pollutant.PM10, 2)];
/// }
/// </code></example>
public interface ITableLayout
{
    /// <summary>The name, for messages.</summary>
    string Name { get; }

    /// <summary>Whether its values are of days.</summary>
    bool IsDaily { get; }

    /// <summary>Whether a table is of this layout.</summary>
    /// <param name="columns">The names in its first row.</param>
    /// <returns>Whether rows are to be given to <see cref="Read"/>.</returns>
    bool Fits(IReadOnlyList<string> columns);

    /// <summary>Says what values a row holds.</summary>
    /// <param name="cells">The cells, as many as there are columns, without blanks around them.</param>
    /// <returns>The values. Their numbers, units and missing codes are read as in any other layout.</returns>
    /// <exception cref="FormatException">The row is none of this layout; its message goes into the finding about the row.</exception>
    IEnumerable<LayoutValue> Read(IReadOnlyList<string> cells);
}
