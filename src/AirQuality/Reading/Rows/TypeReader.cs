using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads which pollutant a row is about.</summary>
internal sealed class TypeReader(RowParser parser)
{
    private const int MostRemembered = 100;
    private readonly int column = parser.Header.Binding.Row.Type;
    private readonly bool isDaily = parser.Header.Binding.IsDaily;

    /// <summary>The pollutant of a row; <c>null</c>, with the row left out, for a type that is not read.</summary>
    public Pollutant? Read(TextRow row)
    {
        var type = RowParser.Cell(row, column);
        if (Find(type) is { } pollutant)
            return pollutant;
        parser.Log.PassOver(
            FindingKind.IgnoredType,
            new(parser.Line, "type"),
            new("SO2, NO2, PM10, PM2.5, CO or O3", "SO2、NO2、PM10、PM2.5、CO或O3"),
            parser.Log.IsKept(FindingKind.IgnoredType) ? ReadingCounts.Quote(type) : "");
        return null;
    }

    private Pollutant? Find(ReadOnlySpan<byte> type)
    {
        // A handful of types goes round and round, and a list of them is faster than a dictionary of texts. A column that turns out to be
        // one of remarks must not fill the memory, hence the limit.
        foreach (var known in parser.Memory.Types)
            if (type.SequenceEqual(known.Text) && known.IsDaily == isDaily)
                return known.Pollutant;
        var found = PollutantOf(Encoding.UTF8.GetString(type));
        if (parser.Memory.Types.Count < MostRemembered)
            parser.Memory.Types.Add(new KnownType(type.ToArray(), isDaily, found));
        return found;
    }

    private Pollutant? PollutantOf(string type)
    {
        if (!isDaily)
            return ColumnName.PollutantOf(type);
        if (ColumnName.Of(type).Meaning is not { Role: ColumnRole.Concentration, Pollutant: { } pollutant, Averaging: var averaging })
            return null;
        var isRead = pollutant == Pollutant.O3
            ? averaging is Averaging.Unsaid or Averaging.EightHours or Averaging.DailyMaximumEightHours
            : averaging is Averaging.Unsaid or Averaging.Day;
        return isRead ? pollutant : null;
    }
}
