using System.Globalization;
using AirQuality.Reporting.Facts;
using AirQuality.Standards;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The wind rose of the days: how many had which wind; beside it the mean of PM2.5 and ozone with each direction.</summary>
internal static class WindPicture
{
    private static readonly string[] Chinese = ["北", "北东北", "东北", "东东北", "东", "东东南", "东南", "南东南", "南", "南西南", "西南", "西西南", "西", "西西北", "西北", "北西北"];
    private static readonly string[] English = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        if (WindRose.Of(report) is not { } rose)
            return null;
        var period = PeriodWords.Name(report.Assessed, words);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {period}风玫瑰图与各风向浓度", $"Wind rose and concentrations by wind, {sheet.Names.Of(report.Focus)}, {period}");
        return sheet.Picture(title, Described(rose, words), 900, 400, (canvas, room) =>
        {
            var side = Math.Min(room.Height - 44, room.Width * 0.42f);
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, [.. WindRose.Classes.Select((c, i) => (ColourOf(i), false, ClassName(i))).Append((new Rgb(255, 255, 255), false, words.Pick($"静风（日均≤1 m/s）{Share(rose.Calm, rose)}%", $"calm (day's mean ≤1 m/s) {Share(rose.Calm, rose)}%")))]);
            Rose(canvas, SKRect.Create(room.Left, room.Top + used, side, side), rose, words);
            Bars(rose, words).Draw(canvas, new SKRect(room.Left + side + 24, room.Top + used, room.Right, room.Bottom - 22));
            Palette.Legend(canvas, room.Left + side + 64, room.Bottom - 18, room.Width - side - 64, [.. WindRose.Shown.Select(p => (Palette.Of(p), false, Symbol(p)))]);
        });
    }

    /// <summary>The name of a direction.</summary>
    public static string Name(int direction, Words words) => words.Pick(Chinese[direction], English[direction]);

    private static string Described(WindRose rose, Words words)
    {
        var main = rose.MainDirection;
        var calm = rose.CalmHours is { } hours ? words.Pick($"，静风时次占{hours}%", $"; {hours}% of the hours are calm") : string.Empty;
        var without = rose.WithoutWind == 0 ? string.Empty : words.Pick($"，另有{rose.WithoutWind}天缺风", rose.WithoutWind == 1 ? "; 1 day lacks wind" : $"; {rose.WithoutWind} days lack wind");
        return words.Pick(
            $"{rose.Days}天有风的数据，静风{rose.Calm}天（{Share(rose.Calm, rose)}%）{calm}，来自{Chinese[main]}的最多，{rose.DaysOf(main)}天{without}；{string.Join("；", WindRose.Shown.Select(p => Highest(rose, p, words)))}",
            $"{rose.Days} days have wind, {rose.Calm} of them calm ({Share(rose.Calm, rose)}%){calm}; most often it comes from {English[main]}, on {FigureWords.Count(rose.DaysOf(main), "day")}{without}; {string.Join("; ", WindRose.Shown.Select(p => Highest(rose, p, words)))}");
    }

    private static string Highest(WindRose rose, Pollutant pollutant, Words words)
    {
        var means = Winds().Select(w => (Wind: w, Mean: rose.MeanOf(w, pollutant))).Where(m => m.Mean is not null).ToList();
        if (means.Count == 0)
            return words.Pick($"各风向均不足{WindRose.LeastDays}天，无{Symbol(pollutant)}均值", $"no direction has {WindRose.LeastDays} days for a mean of {Symbol(pollutant)}");
        var top = means.MaxBy(m => m.Mean);
        var from = top.Wind is { } direction ? words.Pick($"{Chinese[direction]}风", $"wind from {English[direction]}") : words.Pick("静风", "calm");
        return words.Pick($"{Symbol(pollutant)}均值以{from}时最高，为{top.Mean} µg/m³", $"{Symbol(pollutant)} is highest with {from}: {top.Mean} µg/m³");
    }

    private static void Rose(SKCanvas canvas, SKRect room, WindRose rose, Words words)
    {
        const float Rim = 26;
        var (centre, radius) = (new SKPoint(room.MidX, room.MidY), (room.Width / 2) - Rim);
        var most = Math.Max(1, Enumerable.Range(0, WindRose.Directions).Max(rose.DaysOf)) / (double)rose.Days * 100;
        var rings = Chart.Round(0, most, 3).Where(r => r.At > 0).ToList();
        var full = Math.Max(most, rings.Select(r => r.At).DefaultIfEmpty().Max());
        using var line = new SKPaint { Color = Palette.Colour(Palette.Line), IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        foreach (var (at, _) in rings)
            canvas.DrawCircle(centre, (float)(at / full * radius), line);
        for (var direction = 0; direction < WindRose.Directions; direction++)
        {
            float within = 0;
            for (var speed = 0; speed < WindRose.Classes.Count; speed++)
            {
                var beyond = within + (float)(rose.DaysOf(direction, speed) / (double)rose.Days * 100 / full * radius);
                if (beyond > within)
                    Draw(canvas, centre, new Sector(within, beyond, direction, ColourOf(speed)));
                within = beyond;
            }

            if (direction % 2 == 0)
                Palette.Text(canvas, Name(direction, words), At(centre, radius + 13, direction * 360f / WindRose.Directions).X, At(centre, radius + 13, direction * 360f / WindRose.Directions).Y + 4.5f, 12, Palette.Black, SKTextAlign.Center);
        }

        foreach (var (at, text) in rings)
            Palette.Text(canvas, text + "%", At(centre, (float)(at / full * radius), 11.25f).X, At(centre, (float)(at / full * radius), 11.25f).Y + 4, 10, Palette.Quiet, SKTextAlign.Center);
    }

    /// <summary>A part of a ring around a direction.</summary>
    private static void Draw(SKCanvas canvas, SKPoint centre, Sector ring)
    {
        const float Wide = (360f / WindRose.Directions) - 3;
        var from = (ring.Direction * 360f / WindRose.Directions) - (Wide / 2) - 90;
        using var path = new SKPath();
        path.ArcTo(SKRect.Create(centre.X - ring.Beyond, centre.Y - ring.Beyond, 2 * ring.Beyond, 2 * ring.Beyond), from, Wide, forceMoveTo: true);
        if (ring.Within > 0)
            path.ArcTo(SKRect.Create(centre.X - ring.Within, centre.Y - ring.Within, 2 * ring.Within, 2 * ring.Within), from + Wide, -Wide, forceMoveTo: false);
        else
            path.LineTo(centre);
        path.Close();
        using var fill = new SKPaint { Color = Palette.Colour(ring.Colour), IsAntialias = true };
        using var edge = new SKPaint { Color = Palette.Colour(Palette.Quiet), IsAntialias = true, IsStroke = true, StrokeWidth = 0.7f };
        canvas.DrawPath(path, fill);
        canvas.DrawPath(path, edge);
    }

    /// <summary>The days of a class with a direction: how far from the centre it begins and ends.</summary>
    private readonly record struct Sector(float Within, float Beyond, int Direction, Rgb Colour);

    private static Chart Bars(WindRose rose, Words words)
    {
        var winds = Winds().ToList();
        var most = 1.12 * (double)WindRose.Shown.SelectMany(p => winds.Select(w => rose.MeanOf(w, p) ?? 0)).DefaultIfEmpty().Max();
        var chart = new Chart
        {
            XTicks = [.. winds.Index().Where(w => w.Item is null || w.Item % 2 == 0).Select(w => ((double)w.Index, w.Item is { } d ? Name(d, words) : words.Pick("静风", "calm")))],
            YTicks = Chart.Round(0, Math.Max(1, most), 5),
            YTitle = words.Pick($"日值均值 µg/m³（至少{WindRose.LeastDays}天）", $"mean of days, µg/m³ (of {WindRose.LeastDays} days at least)"),
        };
        foreach (var (index, wind) in winds.Index())
            foreach (var (place, pollutant) in WindRose.Shown.Index())
                if (rose.MeanOf(wind, pollutant) is { } mean)
                    chart.Bar(index - 0.2 + (0.4 * place), 0, (double)mean, 0.38, Palette.Of(pollutant), horizontal: false);
        chart.Plot.Axes.SetLimits(-0.7, winds.Count - 0.3, 0, Math.Max(1, most));
        return chart;
    }

    /// <summary>Every direction, then calm.</summary>
    private static IEnumerable<int?> Winds() => Enumerable.Range(0, WindRose.Directions).Select(d => (int?)d).Append(null);

    private static Rgb ColourOf(int speed) => Palette.Scale((speed + 1.0) / WindRose.Classes.Count);

    private static string ClassName(int speed) => speed == WindRose.Classes.Count - 1
        ? string.Create(CultureInfo.InvariantCulture, $">{WindRose.Classes[speed]} m/s")
        : string.Create(CultureInfo.InvariantCulture, $"{WindRose.Classes[speed]}–{WindRose.Classes[speed + 1]} m/s");

    private static string Symbol(Pollutant pollutant) => pollutant == Pollutant.O3 ? "O3-8h" : pollutant.Symbol();

    private static string Share(int days, WindRose rose) => decimal.Round(days * 100m / rose.Days, 1, MidpointRounding.ToEven).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A point at a distance from the centre, by degrees from north.</summary>
    private static SKPoint At(SKPoint centre, float distance, float degrees)
    {
        var (sine, cosine) = MathF.SinCos(degrees * MathF.PI / 180);
        return new SKPoint(centre.X + (distance * sine), centre.Y - (distance * cosine));
    }
}
