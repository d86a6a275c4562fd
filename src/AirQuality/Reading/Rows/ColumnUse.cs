using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Decides which columns of a table are read and in which unit, and says which are not.</summary>
internal sealed class ColumnUse(TableHeader header, TableSample sample, ReadRules rules, ReadingCounts counts)
{
    /// <summary>The header with its values, scales and flags.</summary>
    public TableHeader Complete()
    {
        RefuseUnknown();
        RefuseUnread();
        var columns = header.Columns.Columns;
        return header with
        {
            Values = [.. header.Binding.Values.Select(v => new { Value = v, Scale = Scale(v) }).Where(v => v.Scale is not null).Select(v => new ValueColumn(v.Value.Pollutant, v.Value.Column, v.Scale!.Value))],
            CarbonMonoxideAcross = rules.CarbonMonoxide is { } asked ? UnitScale.Of(asked, Pollutant.CO, rules.GasState) ?? default : default,
            Flags = [.. columns.Where(c => c.Role == ColumnRole.Flag).Select(c => new FlagColumn(c.Index, c.Said.Meaning.Pollutant, FlagWords.AsksWhetherValid(c.Name), StatusWords.AsksWhetherReviewed(c.Name)))],
        };
    }

    private UnitScale? Scale(PollutantColumn value)
    {
        var column = header.Columns.Columns[value.Column];
        // CO in µg/m³ and in mg/m³ are both in use, a thousand times apart. The user's word goes before the header, the header before what
        // the layout usually has.
        var unit = column.Said.Unit;
        if (value.Pollutant == Pollutant.CO)
            unit = rules.CarbonMonoxide ?? (unit == ColumnUnit.None ? header.Binding.CarbonMonoxide : unit);
        if (UnitScale.Of(unit, value.Pollutant, rules.GasState) is { } scale)
            return scale;
        counts.Add(FindingKind.BadUnit, new(header.Line, header.Label(value.Column)), UnitPhrases.Expected, UnitText.Text(unit) is { Length: > 0 } text ? text : ReadingCounts.Quote(column.Name));
        return null;
    }

    /// <summary>Names that look as if they mattered and are not understood. In tables with a column a station they are stations.</summary>
    private void RefuseUnknown()
    {
        foreach (var column in header.Columns.Columns)
        {
            if (column.Name.Length == 0)
            {
                if (sample.Cells(column.Index).Any())
                    counts.Add(header.Binding.Shape == RowShape.ManyPlaces ? FindingKind.UnknownStation : FindingKind.UnusedColumn, new(header.Line, Letter(column)), new("a column with a name", "有名称的列"), new("one without, which is not read", "没有名称的列，未读取"));
            }
            else if (header.Binding.Shape == RowShape.ManyPlaces)
            {
                if (column.Role is ColumnRole.StationName or ColumnRole.StationCode or ColumnRole.Area or ColumnRole.City or ColumnRole.County or ColumnRole.Unit or ColumnRole.Flag or ColumnRole.Concentration)
                    Refuse(column);
            }
            else if (column.Role == ColumnRole.Unknown && column.Said.LooksKnown)
            {
                Refuse(column);
            }
            else if (column.Role == ColumnRole.Unknown)
            {
                counts.Add(FindingKind.UnusedColumn, new(header.Line, header.Label(column.Index)), new("a column of a known meaning", "含义已知的列"), new("a name that is not known; the column is not read", "名称未识别，该列未读取"));
            }
        }
    }

    /// <summary>Pollutants of which the table has columns and none is read: a mean of eight hours among hours, one of 24 hours of ozone or a percentile among days.</summary>
    private void RefuseUnread()
    {
        if (header.Binding.Shape != RowShape.OnePlace)
            return;
        var read = header.Binding.Values.Select(v => v.Pollutant).ToHashSet();
        foreach (var column in header.Columns.Columns.Where(c => c is { Role: ColumnRole.Concentration or ColumnRole.Statistic, Said.Meaning.Pollutant: { } pollutant } && !read.Contains(pollutant)).DistinctBy(c => c.Said.Meaning.Pollutant))
            Refuse(column);
    }

    private static string Letter(SourceColumn column) => column.Letter;

    private void Refuse(SourceColumn column)
    {
        // The pollutant the name has, or one for the pattern.
        var key = column.Said.Meaning.Pollutant is { } pollutant ? ColumnKeys.Of(ColumnMeaning.Of(pollutant, header.Binding.IsDaily && pollutant == Pollutant.O3 ? Averaging.DailyMaximumEightHours : Averaging.Unsaid)) : "pm25";
        counts.Add(
            FindingKind.UnknownColumn,
            new(header.Line, header.Label(column.Index)),
            new($"a column that a {(header.Binding.IsDaily ? "day" : "row of hours")} has; say what it is with --map \"{column.Name}={key}\", or leave it out with --map \"{column.Name}=ignore\"", $"{(header.Binding.IsDaily ? "日数据" : "小时数据")}应有的列；请用 --map \"{column.Name}={key}\" 说明含义，或用 --map \"{column.Name}=ignore\" 略去"),
            ColumnKeys.Of(column.Said.Meaning) is { Length: > 0 } known ? new($"'{column.Name}' ({known}), which is not read here", $"“{column.Name}”（{known}），此处不读取") : new($"'{column.Name}', which is not understood", $"“{column.Name}”，含义不明"));
    }
}
