using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>Tells what each column of a block is for, by its heading and by what it holds.</summary>
internal static class ColumnUses
{
    /// <summary>The columns of a block that hold anything.</summary>
    public static IReadOnlyList<TableColumn> Read(SheetGrid grid, TableBlock block, IReadOnlyList<HeadColumn> heads)
    {
        var profiles = heads.Select(h => ColumnProfile.Of(grid, block, h.Index)).ToList();
        var columns = heads.Where(h => !profiles[h.Index].IsEmpty).Select(h => new TableColumn(h, UseOf(h, profiles[h.Index]))).ToList();
        Spans(columns, profiles);
        EnsureArea(columns, profiles);
        return columns;
    }

    private static ColumnUse UseOf(HeadColumn head, ColumnProfile profile)
    {
        var phrase = head.Phrase;
        if (phrase.Role is { } role && !(role == EntityRole.Indicator && !profile.IsText))
            return UseOf(role, profile);
        if (head.Texts.Count > 0 && PlainText.Of(head.Texts[^1]) is "日" or "号")
            return ColumnUse.Period; // days of a month: no figure of them is one of the month
        if (phrase.IsPlace && phrase.Other is null && phrase.Residue.Length == 0)
            return profile.IsText ? ColumnUse.Area : ColumnUse.Place;
        if (phrase.Other is not null && phrase.Residue.Length == 0)
            return ColumnUse.None;
        if (profile.IsText && phrase.Metric is null && phrase.Aspect is null && (profile.Periods * 2 > profile.Texts))
            return ColumnUse.Period;
        if (!phrase.IsUnderstood)
            return UseOfUnnamed(head, profile);
        return profile.IsText && profile.Texts > 1 ? ColumnUse.Unknown : ColumnUse.Figure;
    }

    /// <summary>A column whose heading says nothing: names or labels where there is none at all, figures of the title's metric under 浓度.</summary>
    private static ColumnUse UseOfUnnamed(HeadColumn head, ColumnProfile profile)
    {
        if (head.Phrase.Residue.Length > 0)
            return ColumnUse.Unknown;
        if (profile.IsText)
            return profile.IsLabels ? ColumnUse.Indicator : ColumnUse.Area;
        return head.Texts.Count > 0 ? ColumnUse.Figure : ColumnUse.Unknown;
    }

    private static ColumnUse UseOf(EntityRole role, ColumnProfile profile) => role switch
    {
        EntityRole.Ordinal => ColumnUse.Ordinal,
        EntityRole.Period => ColumnUse.Period,
        EntityRole.Indicator => ColumnUse.Indicator,
        _ when !profile.IsText => ColumnUse.Unknown,
        // A heading 盟市 over 综合指数 and 排名: the names stand beside it, as the headings of the other columns.
        _ when profile.IsLabels || profile.IsUnits => ColumnUse.Indicator,
        EntityRole.Group => ColumnUse.Group,
        EntityRole.City => ColumnUse.City,
        _ => ColumnUse.Area,
    };

    /// <summary>
    /// One heading over several columns that are not parted below it (优良天比例(%)排名 over place, name and figure): what the columns
    /// hold tells which is which. Two columns of figures under one heading are one figure in two cells.
    /// </summary>
    private static void Spans(List<TableColumn> columns, List<ColumnProfile> profiles)
    {
        foreach (var first in columns.Where(c => c.Head.ContinuedFrom is null).ToList())
        {
            var span = columns.Where(c => c.Index == first.Index || c.Head.ContinuedFrom == first.Index).ToList();
            if (span.Count < 2)
                continue;
            var name = span.Find(c => profiles[c.Index].IsText && !profiles[c.Index].IsLabels && first.Phrase.Role is null);
            foreach (var column in span)
                columns[columns.IndexOf(column)] = name is null ? Paired(column, first) : InSpan(column, name, first.Phrase);
        }
    }

    private static TableColumn Paired(TableColumn column, TableColumn first) => column.Index == first.Index
        ? column
        : column with { Use = first.Use, PairedWith = first.Index };

    private static TableColumn InSpan(TableColumn column, TableColumn name, Phrase phrase)
    {
        if (column.Index == name.Index)
            return column with { Use = ColumnUse.Area };
        return column.Index < name.Index && phrase.IsPlace
            ? column with { Use = ColumnUse.Place, Phrase = phrase }
            : column with { Use = phrase.IsUnderstood ? ColumnUse.Figure : ColumnUse.Unknown, Phrase = phrase with { IsPlace = false, IsFromBottom = null } };
    }

    /// <summary>Where no heading says which column holds the names, the first that can hold nothing else does.</summary>
    private static void EnsureArea(List<TableColumn> columns, List<ColumnProfile> profiles)
    {
        if (columns.Exists(c => c.IsEntity || c.Use is ColumnUse.Period or ColumnUse.Indicator))
            return;
        var name = columns.Find(c => c.Use == ColumnUse.Unknown && profiles[c.Index] is { IsText: true, IsLabels: false } p && p.Periods == 0);
        if (name is not null)
            columns[columns.IndexOf(name)] = name with { Use = ColumnUse.Area };
    }
}
