using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The frame of every picture: white, a title above, by what it was made below.</summary>
internal sealed class PictureSheet(Report report, Words words, AreaNames names, PictureOptions options)
{
    public const int Margin = 20;
    private const int Top = 46;
    private const int Bottom = 30;

    /// <summary>A slide is drawn on so many pixels and then made larger, letters and all.</summary>
    private const int SlideWidth = 720;
    private const int SlideHeight = 405;
    private const float SlideScale = 16f / 9;

    public Report Report { get; } = report;

    public Words Words { get; } = words;

    public AreaNames Names { get; } = names;

    public PictureOptions Options { get; } = options;

    public bool IsSlide => Options.Size == PictureSize.Slide;

    /// <summary>The pollutant asked for: of a mean or percentile, else PM2.5.</summary>
    public Pollutant Pollutant => Options.Metric?.Pollutant ?? Pollutant.PM25;

    /// <summary>How many rows of so many pixels a picture may have.</summary>
    /// <param name="most">On a page.</param>
    /// <param name="height">The height of a row.</param>
    public int Rows(int most, int height) => IsSlide ? Math.Min(most, (SlideHeight - Top - Bottom - 50) / height) : most;

    /// <summary>A picture whose body is drawn into the room between title and source.</summary>
    public Picture Picture(string title, string description, int width, int bodyHeight, Action<SKCanvas, SKRect> body)
    {
        var (wide, high, scale) = IsSlide ? (SlideWidth, SlideHeight, SlideScale) : (width, Top + bodyHeight + Bottom, 1f);
        var source = Source();
        return new Picture(title, $"{title}{Words.Pick("。", ". ")}{description}", (int)(wide * scale), (int)(high * scale), canvas =>
        {
            canvas.Clear(SKColors.White);
            canvas.Save();
            canvas.Scale(scale);
            Palette.Fitted(canvas, title, Margin, 31, 19, wide - (2 * Margin), Palette.Black, bold: true);
            body(canvas, SKRect.Create(Margin, Top, wide - (2 * Margin), high - Top - Bottom));
            Palette.Fitted(canvas, source, Margin, high - 11, 11, wide - (2 * Margin), Palette.Quiet);
            canvas.Restore();
        });
    }

    private string Source()
    {
        var index = Report.OnLastYear[0].Current;
        return Words.Pick(
            $"数据：{Report.Days.FirstDay:uuuu-MM-dd} 至 {Report.Days.LastDay:uuuu-MM-dd} 日均值；标准 {index.Edition.Id}，{index.Index.Scheme.In(Language.Chinese)}；AirQuality {AboutSection.Version}",
            $"Data: days of {Report.Days.FirstDay:uuuu-MM-dd} to {Report.Days.LastDay:uuuu-MM-dd}; standard {index.Edition.Id}, index scheme {index.Index.Scheme.Name}; AirQuality {AboutSection.Version}");
    }
}
