using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using CsvHelper;
using NodaTime.Text;

namespace AirQuality.Reading.Rows;

/// <summary>Makes of the first rows of a table what is read of it, and says what is wrong or worth knowing.</summary>
internal sealed class HeaderReader(IReadOnlyList<ObservationLayout> layouts, ReadRules rules)
{
    /// <summary>What is wrong with the table, where it has no header that fits.</summary>
    public HeaderProblem Problem { get; private set; }

    /// <summary>The columns of the row that is most like a header, where none fits.</summary>
    public ColumnTable? Near { get; private set; }

    /// <summary>Reads the header.</summary>
    /// <param name="source">The table.</param>
    /// <param name="counts">Where findings go.</param>
    /// <returns>The header, or <c>null</c> where <see cref="Problem"/> says why not.</returns>
    /// <exception cref="CsvFormatException">A row before the header is no CSV.</exception>
    public TableHeader? Read(TextSource source, ReadingCounts counts)
    {
        var search = new HeaderSearch(layouts, rules.Map);
        if (search.Find(() => TextRows.Of(source.Head, source.Separator, exactly: true)) is not { } found)
        {
            Problem = search.Problem;
            Near = search.Near;
            return null;
        }

        // What commas are is told before anything is judged by numbers.
        var comma = CommaUse.Of(found.Head, source.Separator);
        found.Head.Sample.Comma = comma;
        // A unit in a title holds for columns that name none; what a column, a row of units or the user says goes before it.
        var units = TitleUnits.Of(search.Titles);
        var head = new TableHead(found.Head.Columns.WithUnits(units.Of), found.Head.Sample) { TitleDate = found.Head.TitleDate };
        var header = new TableHeader
        {
            Columns = head.Columns,
            Layout = found.Layout,
            Binding = found.Layout.Bind(head),
            Line = found.Rows[0].Line,
            Rows = [.. found.Rows.Select(r => r.Cells)],
            RowsBefore = found.RowsBefore,
            End = found.End,
            HasLetters = source.IsSheet,
            Comma = comma,
        };
        if (new HeaderChecks(header, head, rules).FindProblem() is { } problem)
        {
            Problem = problem;
            return null;
        }

        header = new ColumnUse(header, head.Sample, rules, counts).Complete();
        foreach (var title in search.Titles)
            counts.Add(FindingKind.PassedOver, new(title.Line), new("the header", "表头"), new($"{ReadingCounts.Quote(title.Text).English}, a line above the table", $"{ReadingCounts.Quote(title.Text).Chinese}，表格上方的行"));
        if (comma == CommaMeaning.Decimal)
            counts.Add(FindingKind.ReadAs, new(header.Line), new("numbers with a decimal point", "以点号为小数点的数字"), new("a decimal comma: 12,5 is read as 12.5, and 1,250 as 1.25", "以逗号为小数点：12,5读作12.5，1,250读作1.25"));
        if (header.Binding.Day is { } day)
            counts.Add(FindingKind.ReadAs, new(header.Line), new("a column of dates", "日期列"), new($"none: the rows are read as those of {LocalDatePattern.Iso.Format(day)}, the date above the table", $"没有：各行按表格上方的日期{LocalDatePattern.Iso.Format(day)}读取"));
        if (rules.CarbonMonoxide is null && header.Binding.ToldOfCarbonMonoxide is { } unit)
            counts.Add(FindingKind.ReadAs, new(header.Line), new("the usual layout", "通常的版式"), unit);
        if (rules.HourLabel is null && header.Binding.ToldOfHours is { } hours)
            counts.Add(FindingKind.ReadAs, new(header.Line), new("hours of which it is said what they name", "说明了时刻含义的小时"), hours);
        new ValueChecks(header, head, counts, rules).Tell();
        return header with { Order = head.Sample.OrderOf(header.Binding.Time.Count > 0 ? header.Binding.Time[0] : -1) };
    }
}
