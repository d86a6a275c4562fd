using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Maps;
using AirQuality.Standards;
using AirQuality.Terms;
using NetTopologySuite.Geometries;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Areas in their outlines, or where there are none as points in the middle of their stations.</summary>
internal static class MapPicture
{
    private const float Legend = 170;
    private static readonly Rgb Land = new(0xee, 0xf0, 0xf2);

    public static Picture? Draw(PictureSheet sheet, string by)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var shapes = report.Options.Shapes?.Match(report.Days.Areas, sheet.Names);
        var points = Points(report, shapes);
        if (shapes is not { Outlines.Count: > 0 } && points.Count == 0)
            return null;
        var colouring = MapColouring.Of(sheet, by);
        var shown = report.Days.Areas.Where(a => shapes?.Outlines.ContainsKey(a) == true || points.ContainsKey(a)).ToList();
        var missing = report.Days.Areas.Except(shown).Select(sheet.Names.Of).ToList();
        var period = PeriodWords.Name(report.Assessed, words);
        var title = words.Pick($"{period}{colouring.Title}", $"Map of {colouring.Title}, {period}");
        var description = string.Join(words.Pick("，", ", "), shown.Select(a => $"{sheet.Names.Of(a)} {colouring[a]?.Text ?? words.Pick("缺", "missing")}"))
            + (missing.Count == 0 ? string.Empty : words.Pick($"；图上没有：{string.Join("、", missing)}", $"; not on the map: {string.Join(", ", missing)}"));
        var map = new MapProjection([.. shapes?.Outlines.Values ?? [], .. shapes?.Others ?? []], points.Values);
        return sheet.Picture(title, description, 860, Math.Clamp((int)(660 / map.Aspect), 320, 760), (canvas, room) =>
        {
            Classes(canvas, new SKRect(room.Right - Legend, room.Top, room.Right, room.Bottom), colouring, words, missing.Count);
            var projected = map.Into(new SKRect(room.Left, room.Top, room.Right - Legend - 12, room.Bottom - 4));
            foreach (var other in shapes?.Others ?? [])
                Outline(canvas, projected.Path(other), Land, hatched: false);
            foreach (var (area, outline) in shapes?.Outlines ?? new Dictionary<Area, Geometry>())
                Outline(canvas, projected.Path(outline), ColourOf(colouring, area), colouring[area] is null || colouring.Classes[colouring[area]!.Class].Hatched);
            foreach (var area in shown)
                Named(canvas, sheet, colouring, area, shapes?.Outlines.GetValueOrDefault(area), points.GetValueOrDefault(area), projected);
        });
    }

    /// <summary>The middle of the stations of each area that has no outline.</summary>
    private static Dictionary<Area, Coordinate> Points(Report report, ShapeMatch? shapes)
    {
        var placed = report.Options.Network?.Stations.Where(s => s is { Longitude: not null, Latitude: not null }).ToList() ?? [];
        var found = new Dictionary<Area, Coordinate>();
        foreach (var area in report.Days.Areas.Where(a => shapes?.Outlines.ContainsKey(a) != true))
        {
            var own = placed.FindAll(s => area.Level == AreaLevel.Station ? s.Id == area.Name || s.Name == area.Name : area.Equals(s.Area?.At(area.Level)));
            if (own.Count > 0)
                found[area] = new Coordinate((double)own.Average(s => s.Longitude!.Value), (double)own.Average(s => s.Latitude!.Value));
        }

        return found;
    }

    private static Rgb ColourOf(MapColouring colouring, Area area) => colouring[area] is { } mark ? colouring.Classes[mark.Class].Colour : new Rgb(255, 255, 255);

    private static void Outline(SKCanvas canvas, SKPath path, Rgb colour, bool hatched)
    {
        using var owned = path;
        using var fill = new SKPaint { Color = Palette.Colour(colour), IsAntialias = true };
        using var stroke = new SKPaint { Color = Palette.Colour(Palette.Quiet), IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        canvas.DrawPath(path, fill);
        if (hatched)
        {
            canvas.Save();
            canvas.ClipPath(path);
            Palette.Hatch(canvas, path.Bounds, Contrast.Ratio(colour, new Rgb(255, 255, 255)) > 1.5 ? new Rgb(255, 255, 255) : Palette.Line, 7);
            canvas.Restore();
        }

        canvas.DrawPath(path, stroke);
    }

    /// <summary>Name and figure; where there is no room for both the figure, and the rest is in the table.</summary>
    private static void Named(SKCanvas canvas, PictureSheet sheet, MapColouring colouring, Area area, Geometry? outline, Coordinate? point, ProjectedMap map)
    {
        var (name, figure, own) = (sheet.Names.Of(area), colouring[area]?.Text ?? "–", area == sheet.Report.Options.Area);
        if (outline is null)
        {
            var at = map.At(point!);
            using var fill = new SKPaint { Color = Palette.Colour(ColourOf(colouring, area)), IsAntialias = true };
            using var stroke = new SKPaint { Color = Palette.Colour(Palette.Black), IsAntialias = true, IsStroke = true, StrokeWidth = own ? 2.5f : 1 };
            canvas.DrawCircle(at, 8, fill);
            canvas.DrawCircle(at, 8, stroke);
            Palette.Text(canvas, $"{name} {figure}", at.X + 11, at.Y + 4, 11, Palette.Black, bold: own);
            return;
        }

        var middle = map.At(outline.InteriorPoint.Coordinate);
        using var path = map.Path(outline);
        var room = path.Bounds.Width * 0.8f;
        var mark = colouring[area];
        var hatched = mark is null || colouring.Classes[mark.Class].Hatched;
        var back = ColourOf(colouring, area);
        var ink = hatched ? Palette.Black : Contrast.TextOn(back);
        var both = Palette.Width(name, 12, own) <= room && path.Bounds.Height > 34;
        if (hatched) // letters stand on a plain ground
        {
            var wide = Math.Max(both ? Palette.Width(name, 12, own) : 0, Palette.Width(figure, 12)) + 6;
            Palette.Fill(canvas, SKRect.Create(middle.X - (wide / 2), middle.Y - (both ? 15 : 9), wide, both ? 32 : 18), new Rgb(255, 255, 255));
        }

        if (both)
            Palette.Text(canvas, name, middle.X, middle.Y - 2, 12, ink, SKTextAlign.Center, own);
        if (Palette.Width(figure, 12) <= path.Bounds.Width)
            Palette.Text(canvas, figure, middle.X, middle.Y + (both ? 13 : 4), 12, ink, SKTextAlign.Center, bold: true);
    }

    private static void Classes(SKCanvas canvas, SKRect room, MapColouring colouring, Words words, int missing)
    {
        var y = room.Top + 4;
        foreach (var item in colouring.Classes.Append(new MapClass(new Rgb(255, 255, 255), true, words.Pick("缺", "missing"))))
        {
            var box = SKRect.Create(room.Left, y, 22, 14);
            Palette.Fill(canvas, box, item.Colour);
            if (item.Hatched)
                Palette.Hatch(canvas, box, Contrast.TextOn(item.Colour), 5);
            Palette.Frame(canvas, box, Palette.Quiet);
            Palette.Fitted(canvas, item.Name, room.Left + 28, y + 12, 12, room.Width - 30, Palette.Black);
            y += 21;
        }

        if (missing > 0)
            Palette.Fitted(canvas, words.Pick($"另有{missing}个区域无边界、无坐标", $"{missing} areas without outline or coordinates"), room.Left, y + 14, 11, room.Width, Palette.Quiet);
    }
}
