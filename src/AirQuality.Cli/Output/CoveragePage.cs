using System.Globalization;
using System.Net;
using System.Text;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Output;

/// <summary>A page with a picture of coverage: a row a station or area, a column a day, in light and dark.</summary>
internal static class CoveragePage
{
    private const int MostRows = 3000; // a browser draws no more; further ones are counted
    private const int Height = 14;
    private const int Bar = 11;
    private const double LeastWidth = 640;

    // From a valid day (20 of 24 hours) down to nothing. Four steps can be told apart in both themes and in grey.
    private static readonly double[] Steps = [20.0 / 24, 0.5, 1e-9];
    private static readonly string[] Classes = ["full", "most", "some", "none"];

    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(CoveragePage).Assembly.GetManifestResourceStream("coverage.css")!);
        return reader.ReadToEnd().TrimEnd('\n');
    });

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, Coverage coverage, Words words)
    {
        var title = words.Pick("数据覆盖情况", "Coverage of the data");
        var days = coverage.Rows.Count == 0 ? 0 : coverage.Rows[0].Days.Count;
        var span = days == 0 ? words.Pick("没有数据", "no data") : $"{Iso(coverage.FirstDay)} – {Iso(coverage.FirstDay.PlusDays(days - 1))}";
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{words.Pick("zh-CN", "en")}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\n<style>\n{Style.Value}\n</style></head>\n<body>\n");
        writer.Write($"<h1>{title}</h1>\n<p>{span}{words.Pick("；", "; ")}{coverage.Rows.Count} {words.Pick("个站点或区域", "stations or areas")}</p>\n");
        if (days > 0)
            Picture(writer, coverage, words);
        writer.Write("</body></html>\n");
    }

    private static void Picture(TextWriter writer, Coverage coverage, Words words)
    {
        var rows = coverage.Rows.Take(MostRows).ToList();
        var days = rows[0].Days.Count;
        var left = 12 + rows.Max(r => Width(r.Name));
        var width = Math.Max(1, LeastWidth / days);
        var top = 44;
        var total = left + (width * days) + 60;
        writer.Write(Text($"<figure><svg role=\"img\" aria-label=\"{WebUtility.HtmlEncode(words.Pick("各站点逐日数据覆盖", "values of each station and day"))}\" width=\"{total:0}\" height=\"{top + (rows.Count * Height) + 8}\" viewBox=\"0 0 {total:0} {top + (rows.Count * Height) + 8}\">\n"));
        Legend(writer, words);
        Months(writer, coverage.FirstDay, days, left, width);
        for (var i = 0; i < rows.Count; i++)
            Row(writer, rows[i], coverage.FirstDay, new Place(left, width, top + (i * Height)));
        writer.Write("</svg></figure>\n");
        if (coverage.Rows.Count > rows.Count)
            writer.Write($"<p>{words.Pick($"另有{coverage.Rows.Count - rows.Count}个未画出", $"{coverage.Rows.Count - rows.Count} more are not drawn")}</p>\n");
    }

    private static void Legend(TextWriter writer, Words words)
    {
        string[] labels = [words.Pick("20小时以上（有效日）", "20 hours and more"), words.Pick("一半以上", "half and more"), words.Pick("不足一半", "less than half"), words.Pick("没有", "none")];
        var x = 4;
        for (var i = 0; i < labels.Length; i++)
        {
            writer.Write(Text($"<rect class=\"{Classes[i]}\" x=\"{x}\" y=\"4\" width=\"12\" height=\"{Bar}\"/><text x=\"{x + 16}\" y=\"14\">{labels[i]}</text>\n"));
            x += 40 + Width(labels[i]);
        }
    }

    private static void Months(TextWriter writer, LocalDate first, int days, int left, double width)
    {
        var last = double.MinValue;
        for (var day = 0; day < days; day++)
        {
            var date = first.PlusDays(day);
            var x = left + (day * width);
            if ((day > 0 && date.Day != 1) || x - last < 52)
                continue;
            last = x;
            writer.Write(Text($"<text class=\"quiet\" x=\"{x:0.#}\" y=\"38\">{date.Year}-{date.Month:00}</text>\n"));
        }
    }

    private static void Row(TextWriter writer, CoverageRow row, LocalDate first, Place place)
    {
        writer.Write(Text($"<text x=\"4\" y=\"{place.Top + 10}\">{WebUtility.HtmlEncode(VisibleText.Of(row.Name))}</text>"));
        // Days that are alike are one bar: a year of a full station is one, and a nation stays a page that opens.
        for (var from = 0; from < row.Days.Count;)
        {
            var step = StepOf(row.Days[from]);
            var to = from + 1;
            while (to < row.Days.Count && StepOf(row.Days[to]) == step)
                to++;
            var dates = Iso(first.PlusDays(from)) + (to - from > 1 ? " – " + Iso(first.PlusDays(to - 1)) : string.Empty);
            writer.Write(Text($"<rect class=\"{Classes[step]}\" x=\"{place.Left + (from * place.Width):0.##}\" y=\"{place.Top}\" width=\"{(to - from) * place.Width:0.##}\" height=\"{Bar}\"><title>{dates}: {row.Days.Skip(from).Take(to - from).Average():0%}</title></rect>"));
            from = to;
        }

        writer.Write(Text($"<text class=\"quiet\" x=\"{place.Left + (row.Days.Count * place.Width) + 6:0.#}\" y=\"{place.Top + 10}\">{row.Days.Average():0.0%}</text>\n"));
    }

    private static int StepOf(double share)
    {
        var at = Array.FindIndex(Steps, s => share >= s);
        return at < 0 ? Steps.Length : at;
    }

    /// <summary>About how wide a text is: Chinese signs take a square.</summary>
    private static int Width(string text) => text.EnumerateRunes().Sum(r => r.Value < 0x2E80 ? 6 : 11);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a row is drawn.</summary>
    private readonly record struct Place(int Left, double Width, int Top);
}
