namespace AirQuality.Excel;

/// <summary>Runs over the markup of a part before it is parsed: refuses what would take memory without bound, and notes what the parser does not tell.</summary>
internal static class PartScan
{
    private const int MostRows = 1_048_576; // of a sheet, as the format has it
    private const int MostColumns = 16_384;
    private const int MostRuns = 20_000; // of one text; a parser joins them one by one
    private const int MostMerged = 200_000;

    /// <summary>Scans the shared strings, or any part without cells.</summary>
    /// <exception cref="TooMuchException">It holds more than a workbook does.</exception>
    public static void Texts(Stream part)
    {
        var reader = new MarkupReader(part);
        var runs = 0;
        while (reader.Read())
        {
            if (reader.Name.SequenceEqual("si"u8))
                runs = 0;
            else if (reader.Name.SequenceEqual("t"u8) && !reader.IsEnd)
                RefuseRuns(++runs);
        }
    }

    /// <summary>Scans a sheet.</summary>
    /// <exception cref="TooMuchException">It holds more than a sheet does.</exception>
    public static SheetFacts Sheet(Stream part)
    {
        var reader = new MarkupReader(part);
        var facts = new SheetFacts();
        var cell = default(Cell);
        var (row, merged) = (0, 0);
        while (reader.Read())
        {
            var name = reader.Name;
            if (name.SequenceEqual("c"u8))
            {
                if (!reader.IsEnd)
                    cell = Begin(reader, row, cell.Place.Column);
                if (reader.IsEnd || reader.IsEmptyElement)
                    End(cell, facts);
            }
            else if (name.SequenceEqual("row"u8) && !reader.IsEnd)
            {
                row = CellPlace.Parse(reader.Attribute("r"u8)) is { Row: > 0 } numbered ? numbered.Row : row + 1;
                cell = default;
                if (row > MostRows)
                    throw new TooMuchException($"row {row}; a sheet has at most {MostRows}", $"第{row}行，一张工作表至多{MostRows}行");
            }
            else if (name.SequenceEqual("f"u8))
            {
                cell.HasFormula = true;
                cell.IsExternal |= reader.IsEnd && reader.TextBefore.IndexOf((byte)'[') >= 0;
            }
            else if (name.SequenceEqual("v"u8) && reader.IsEnd)
            {
                cell.HasValue |= !reader.TextBefore.IsEmpty;
            }
            else if (name.SequenceEqual("t"u8) && !reader.IsEnd)
            {
                cell.HasValue = true;
                RefuseRuns(++cell.Runs);
            }
            else if (name.SequenceEqual("mergeCell"u8) && ++merged > MostMerged)
            {
                throw new TooMuchException($"more than {MostMerged} merged ranges", $"超过{MostMerged}个合并区域");
            }
        }

        return facts;
    }

    private static Cell Begin(MarkupReader reader, int row, int columnBefore)
    {
        var place = CellPlace.Parse(reader.Attribute("r"u8));
        place = place.Column > 0 ? place : new CellPlace(row, columnBefore + 1);
        if (place.Column > MostColumns || place.Row > MostRows)
            throw new TooMuchException($"a cell {place}; a sheet has at most {MostColumns} columns and {MostRows} rows", $"单元格{place}，一张工作表至多{MostColumns}列、{MostRows}行");
        return new Cell { Place = place, IsError = reader.Attribute("t"u8).SequenceEqual("e"u8) };
    }

    private static void End(in Cell cell, SheetFacts facts)
    {
        if (cell.HasFormula && !cell.HasValue)
            facts.Uncomputed.Add(cell.Place);
        if (cell.IsError)
            facts.Errors.Add(cell.Place);
        if (cell.IsExternal)
            facts.External.Add(cell.Place);
        if (!cell.HasValue)
            return;
        facts.LastRow = Math.Max(facts.LastRow, cell.Place.Row);
        facts.LastColumn = Math.Max(facts.LastColumn, cell.Place.Column);
    }

    private static void RefuseRuns(int runs)
    {
        if (runs > MostRuns)
            throw new TooMuchException($"a text of more than {MostRuns} pieces", $"一段文字超过{MostRuns}个片段");
    }

    private struct Cell
    {
        public CellPlace Place;
        public bool IsError;
        public bool HasFormula;
        public bool HasValue;
        public bool IsExternal;
        public int Runs;
    }
}
