using System.Globalization;
using AirQuality.Terms;
using MathNet.Numerics.Statistics;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>How the days of the six pollutants go together over the year to date: the linear correlation of each with each.</summary>
internal static class CorrelationsPicture
{
    private const int Fewest = 20;

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var year = AssessmentPeriod.ToDate(report.AsOf);
        var dates = Enumerable.Range(0, year.Days).Select(year.Start.PlusDays).ToList();
        var all = Array.ConvertAll(Pollutants.All.ToArray(), p => new FocusDays(report, p) is var days ? dates.ConvertAll(days.On) : []);
        var cells = new double?[all.Length, all.Length];
        for (var i = 0; i < all.Length; i++)
            for (var j = 0; j < all.Length; j++)
                cells[i, j] = Correlation(all[i], all[j]);
        if (cells.Cast<double?>().All(c => c is null))
            return null;
        var names = Array.ConvertAll(Pollutants.All.ToArray(), p => p == Pollutant.O3 ? "O3-8h" : p.Symbol());
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年以来六项污染物日值的相关系数", $"Correlation of the days of six pollutants, {report.AsOf.Year} to date, {sheet.Names.Of(report.Focus)}");
        var description = $"PM2.5–PM10 {Text(cells[(int)Pollutant.PM25, (int)Pollutant.PM10])}, PM2.5–O3 {Text(cells[(int)Pollutant.PM25, (int)Pollutant.O3])}";
        return sheet.Picture(title, description, 560, 290, (canvas, room) =>
        {
            const float Left = 70, Head = 22;
            var (wide, high) = ((room.Width - Left) / names.Length, (room.Height - Head) / names.Length);
            for (var i = 0; i < names.Length; i++)
            {
                Palette.Text(canvas, names[i], room.Left + Left + ((i + 0.5f) * wide), room.Top + 14, 12, Palette.Black, SKTextAlign.Center);
                Palette.Text(canvas, names[i], room.Left, room.Top + Head + ((i + 0.5f) * high) + 4, 12, Palette.Black);
                for (var j = 0; j < names.Length; j++)
                {
                    var box = SKRect.Create(room.Left + Left + (j * wide), room.Top + Head + (i * high), wide - 2, high - 2);
                    var colour = Palette.Diverging(cells[i, j] ?? 0);
                    Palette.Fill(canvas, box, colour);
                    Palette.Frame(canvas, box, Palette.Line);
                    Palette.Text(canvas, Text(cells[i, j]), box.MidX, box.MidY + 4.5f, 13, Contrast.TextOn(colour), SKTextAlign.Center);
                }
            }
        });
    }

    private static string Text(double? r) => r?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static double? Correlation(List<decimal?> one, List<decimal?> other)
    {
        var both = one.Zip(other).Where(p => p is { First: not null, Second: not null }).ToList();
        if (both.Count < Fewest)
            return null;
        var r = MathNet.Numerics.Statistics.Correlation.Pearson(both.Select(p => (double)p.First!.Value), both.Select(p => (double)p.Second!.Value));
        return double.IsNaN(r) ? null : r;
    }
}
