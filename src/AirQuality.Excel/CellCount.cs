using AirQuality.Reading.Sources;

namespace AirQuality.Excel;

/// <summary>How many cells are of a kind, and where the first is.</summary>
internal sealed class CellCount
{
    public long Count { get; private set; }

    public CellPlace First { get; private set; }

    public void Add(CellPlace place)
    {
        if (Count++ == 0)
            First = place;
    }

    public WorkbookNote ToNote(WorkbookNoteKind kind) => new(kind, Count, First.Row, First.Column);
}
