using System.Collections.Concurrent;
using System.Text;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>What a table states: in columns of its own, or in rows of a type. Several threads ask at once.</summary>
internal sealed class StatedTypes
{
    private const int MostTypes = 100;

    private readonly TableHeader header;
    private readonly StationColumn[] stations;
    private readonly ConcurrentDictionary<string, StatedLayout?> ofTypes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ColumnMeaning, StatedLayout> ofMeanings = new();

    /// <summary>What a header states.</summary>
    public StatedTypes(TableHeader header, StationColumn[] stations)
    {
        this.header = header;
        this.stations = stations;
        OfRow = new StatedLayout([.. header.Binding.Shape == RowShape.OnePlace ? Sources() : []]);
    }

    /// <summary>The columns beside the concentrations.</summary>
    public StatedLayout OfRow { get; }

    /// <summary>The columns of rows of a type; <c>null</c> for a type that states nothing.</summary>
    public StatedLayout? Of(ReadOnlySpan<byte> type)
    {
        var text = Encoding.UTF8.GetString(type[..Math.Min(type.Length, 100)]);
        if (ofTypes.TryGetValue(text, out var known))
            return known;
        var said = ColumnName.Of(text);
        var layout = StatedSource.KindOf(said.Meaning, header.Binding.IsDaily) is { } kind ? ofMeanings.GetOrAdd(said.Meaning, m => Layout(m, said.Unit, kind)) : null;
        if (ofTypes.Count < MostTypes)
            ofTypes.TryAdd(text, layout);
        return layout;
    }

    private IEnumerable<StatedSource> Sources()
    {
        foreach (var column in header.Columns.Columns)
        {
            if (header.Values.Any(v => v.Column == column.Index) || IsOfOtherMean(column.Said.Meaning) || StatedSource.KindOf(column.Said.Meaning, header.Binding.IsDaily) is not { } kind)
                continue;
            var pollutant = column.Said.Meaning.Pollutant ?? Pollutant.SO2;
            // CO of 24 hours in the unit of the CO of the hour, where its own name does not say.
            var unit = column.Said.Unit != ColumnUnit.None || pollutant != Pollutant.CO ? UnitScale.Of(column.Said.Unit, pollutant, null) : header.Values.FirstOrDefault(v => v.Pollutant == pollutant).Scale;
            if (unit is { } scale)
                yield return new StatedSource(column.Index, kind, pollutant, scale);
        }
    }

    /// <summary>Whether a sub-index of hours is that of a mean beside the one of the hour, as reports of hours have both: it does not follow from the hour.</summary>
    private bool IsOfOtherMean(ColumnMeaning meaning) =>
        !header.Binding.IsDaily && meaning is { Role: ColumnRole.SubIndex, Averaging: not (Averaging.Unsaid or Averaging.Hour) }
        && header.Columns.Columns.Any(c => c.Said.Meaning is { Role: ColumnRole.SubIndex, Averaging: Averaging.Unsaid or Averaging.Hour } && c.Said.Meaning.Pollutant == meaning.Pollutant);

    private StatedLayout Layout(ColumnMeaning meaning, ColumnUnit unit, Observations.Stated.StatedKind kind)
    {
        var pollutant = meaning.Pollutant ?? Pollutant.SO2;
        var scale = UnitScale.Of(unit, pollutant, null) ?? default;
        return header.Binding.Shape == RowShape.ManyPlaces
            ? new StatedLayout([.. stations.Select(s => new StatedSource(s.Column, kind, pollutant, header.ScaleAcross(pollutant)))])
            : new StatedLayout([new StatedSource(header.Binding.Row.Value, kind, pollutant, scale)]);
    }
}
