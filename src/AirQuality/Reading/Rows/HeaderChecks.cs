using System.Text.RegularExpressions;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>What makes a table none of hours or days although its columns fit: months, columns that stand elsewhere than their names.</summary>
internal sealed partial class HeaderChecks(TableHeader header, TableHead head, ReadRules rules)
{
    private const int RowsForVerdict = 5;
    private const int RowsOfSpans = 20;

    /// <summary>What is wrong, or <c>null</c>.</summary>
    public HeaderProblem? FindProblem() => header.Binding.IsDaily ? Months() ?? Shifted() : Months();

    /// <summary>A table of months or years: 2019年8月 for a date, or the first of a month throughout beside a figure that days do not have.</summary>
    private HeaderProblem? Months()
    {
        // Midnight of the first of a month is how a spreadsheet keeps a month in a column of times.
        if (header.Binding.Form is not (TimeForm.Date or TimeForm.Stamp))
            return null;
        var column = header.Binding.Time[0];
        var cells = head.Sample.Cells(column).Take(RowsOfSpans).ToList();
        if (cells.Count(c => Span().IsMatch(NameText.Plain(c))) * 2 > cells.Count)
            return Periods(column, new("weeks or other spans of days", "周或其他时段"));
        var times = head.Sample.Times(column).ToList();
        if (times.Count == 0)
            return null;
        var months = times.Count(t => (t.Traits & TimeTrait.MonthOnly) != TimeTrait.None);
        var first = times.TrueForAll(t => t.Date.Day == 1 && t.Hour is null or 0);
        var columns = head.Columns;
        // 优良天数, 优良率 and 同比 stand beside months; daily reports that have them have an AQI as well.
        var hasIndex = columns.Has(ColumnRole.CompositeIndex) || ((columns.Has(ColumnRole.Rank) || columns.Has(ColumnRole.Statistic)) && !columns.Has(ColumnRole.Aqi));
        var hasMonthsAlone = first && times.Select(t => t.Date).Distinct().Count() > 1 && !columns.Has(ColumnRole.Aqi);
        if (months < times.Count && !(first && hasIndex) && !hasMonthsAlone)
            return null;
        return Periods(column, new("months", "月度"));
    }

    private HeaderProblem Periods(int column, Bilingual periods)
    {
        var cell = ReadingCounts.Quote(head.Sample.Cells(column).First());
        return new HeaderProblem(
            FindingKind.TableOfMonths,
            new FindingPlace(header.Line, header.Label(column)),
            new("days or hours", "日数据或小时数据"),
            new($"a table of {periods.English} ({cell.English}); give it with --published", $"{periods.Chinese}数据表（{cell.Chinese}）；请用 --published 给出"));
    }

    /// <summary>2026-03-02~2026-03-08, 3月2日至8日, 第10周.</summary>
    [GeneratedRegex("^((19|20)[0-9]{2}[年/.-])?[0-9]{1,2}[月/.-][0-9]{1,2}日? ?([~至到]|\\.\\.) ?((19|20)[0-9]{2}[年/.-])?([0-9]{1,2}[月/.-])?[0-9]{1,2}日?$|^((19|20)[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日?-+([0-9]{1,2}月)?[0-9]{1,2}日$|^(19|20)[0-9]{2}\\.[0-9]{1,2}\\.[0-9]{1,2}-+([0-9]{1,2}\\.)?[0-9]{1,2}$|第?[0-9一二三四五六]{1,2}周(\\(.*\\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    /// <summary>CO in mg/m³ is the smallest of the six by far; where another column is smaller in most rows, names and columns do not belong together, or the values are no concentrations.</summary>
    private HeaderProblem? Shifted()
    {
        var carbon = header.Binding.Values.FirstOrDefault(v => v.Pollutant == Pollutant.CO, new PollutantColumn(Pollutant.CO, -1)).Column;
        if (carbon < 0 || rules.CarbonMonoxide == ColumnUnit.Micrograms || head.Columns.Columns[carbon].Said.Unit is not (ColumnUnit.None or ColumnUnit.Milligrams))
            return null;
        foreach (var other in header.Binding.Values.Where(v => v.Pollutant != Pollutant.CO && head.Columns.Columns[v.Column].Said.Unit is ColumnUnit.None or ColumnUnit.Micrograms))
        {
            var pairs = head.Sample.Pairs(carbon, other.Column).Where(p => p.First <= rules.PlausibleMaximum(Pollutant.CO)).ToList();
            if (pairs.Count < RowsForVerdict || pairs.Count(p => p.Second < p.First) * 10 < pairs.Count * 8)
                continue;
            var name = header.Label(other.Column);
            return new HeaderProblem(
                FindingKind.ShiftedColumns,
                new FindingPlace(header.Line),
                new("columns that hold what the header says, in mg/m³ for CO", "与表头一致的列，CO以mg/m³计"),
                new(
                    $"columns that look shifted against it, or index values (as of aqicn.org) in place of concentrations: '{name}' is smaller than CO in most rows",
                    $"各列似与表头错位，或为指数值（如aqicn.org的美国AQI分指数）而非浓度：多数行中“{name}”小于CO"));
        }

        return null;
    }
}
