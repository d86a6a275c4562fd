using System.Globalization;
using AirQuality.Statistics;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The hour of the day by month: the mean of each, PM2.5 above and ozone below.</summary>
internal static class HoursPicture
{
    private static readonly Pollutant[] Shown = [Pollutant.PM25, Pollutant.O3];

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        if (report.Hours is not { } hours || hours.IndexOf(report.Focus.Name) is not (>= 0 and var row) || report.Months.Count == 0)
            return null;
        var pollutants = sheet.IsSlide ? Shown.Where(p => p == (sheet.Options.Metric?.Pollutant ?? Pollutant.PM25)).DefaultIfEmpty(Pollutant.PM25).ToArray() : Shown;
        var months = report.Months.Select(m => m.Month.Current.Period).ToList();
        var steps = Array.ConvertAll(pollutants, p => months.ConvertAll(m => Profiles.Diurnal(hours, row, p, m.Contains)));
        if (steps.All(p => p.TrueForAll(m => m.All(h => h.Mean is null))))
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年各月逐时均值（µg/m³）", $"Mean of each hour of the day by month, {report.AsOf.Year}, {sheet.Names.Of(report.Focus)} (µg/m³)");
        var description = string.Join(words.Pick("；", "; "), pollutants.Select((p, i) => Top(p, steps[i], months, words)));
        return sheet.Picture(title, description, 900, (pollutants.Length * ((months.Count * 20) + 46)) + 6, (canvas, room) =>
        {
            var height = room.Height / pollutants.Length;
            foreach (var (index, pollutant) in pollutants.Index())
                Panel(canvas, SKRect.Create(room.Left, room.Top + (index * height), room.Width, height - 6), steps[index], [.. months.Select(m => PeriodWords.ShortMonth(m.Start.Month, words))],
                    words.Pick($"{pollutant.Symbol()}（横向为一日1—24时）", $"{pollutant.Symbol()} (across: hours 1 to 24 of the day)"));
        });
    }

    private static string Top(Pollutant pollutant, List<IReadOnlyList<ProfileStep>> months, List<AssessmentPeriod> periods, Words words)
    {
        var top = months.SelectMany((m, i) => m.Where(h => h.Mean is not null).Select(h => (Month: periods[i].Start.Month, h.At, h.Mean))).DefaultIfEmpty().MaxBy(h => h.Mean);
        return top.Mean is null
            ? words.Pick($"{pollutant.Symbol()}缺", $"{pollutant.Symbol()} is missing")
            : words.Pick($"{pollutant.Symbol()}最高为{top.Month}月{top.At}时{top.Mean}", $"{pollutant.Symbol()} is highest in {PeriodWords.ShortMonth(top.Month, words)} at hour {top.At}: {top.Mean}");
    }

    private static void Panel(SKCanvas canvas, SKRect room, List<IReadOnlyList<ProfileStep>> months, List<string> names, string title)
    {
        Palette.Text(canvas, title, room.Left, room.Top + 13, 13, Palette.Black, bold: true);
        var left = names.Max(n => Palette.Width(n, 11)) + 8;
        var (wide, high) = ((room.Width - left) / 24, (room.Height - 36) / months.Count);
        var most = months.SelectMany(m => m).Max(h => (double)(h.Mean ?? 0));
        for (var hour = 0; hour < 24; hour++)
            Palette.Text(canvas, (hour + 1).ToString(CultureInfo.InvariantCulture), room.Left + left + ((hour + 0.5f) * wide), room.Top + 31, 10, Palette.Quiet, SKTextAlign.Center);
        foreach (var (index, month) in months.Index())
        {
            var top = room.Top + 36 + (index * high);
            Palette.Text(canvas, names[index], room.Left, top + (high / 2) + 4, 11, Palette.Black);
            foreach (var (at, hour) in month.Index())
            {
                var box = SKRect.Create(room.Left + left + (at * wide), top, wide - 1, high - 1);
                if (hour.Mean is not { } mean)
                {
                    Palette.Hatch(canvas, box, Palette.Line);
                    continue;
                }

                var colour = Palette.Scale((double)mean / Math.Max(1, most));
                Palette.Fill(canvas, box, colour);
                Palette.Fitted(canvas, mean.ToString("0", CultureInfo.InvariantCulture), box.MidX, box.MidY + 3.5f, Math.Min(10.5f, high * 0.62f), wide - 4, Contrast.TextOn(colour), SKTextAlign.Center);
            }
        }
    }
}
