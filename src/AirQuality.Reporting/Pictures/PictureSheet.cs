using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The frame of every picture: white, a title above, by what it was made below.</summary>
internal sealed class PictureSheet(Report report, Words words, AreaNames names)
{
    public const int Margin = 20;
    private const int Top = 46;
    private const int Bottom = 30;

    public Report Report { get; } = report;

    public Words Words { get; } = words;

    public AreaNames Names { get; } = names;

    /// <summary>A picture whose body is drawn into the room between title and source.</summary>
    public Picture Picture(string title, string description, int width, int bodyHeight, Action<SKCanvas, SKRect> body)
    {
        var height = Top + bodyHeight + Bottom;
        var source = Source();
        return new Picture(title, $"{title}{Words.Pick("。", ". ")}{description}", width, height, canvas =>
        {
            canvas.Clear(SKColors.White);
            Palette.Fitted(canvas, title, Margin, 31, 19, width - (2 * Margin), Palette.Black, bold: true);
            body(canvas, SKRect.Create(Margin, Top, width - (2 * Margin), bodyHeight));
            Palette.Fitted(canvas, source, Margin, height - 11, 11, width - (2 * Margin), Palette.Quiet);
        });
    }

    private string Source()
    {
        var index = Report.OnLastYear[0].Current;
        return Words.Pick(
            $"数据：{Report.Days.FirstDay:uuuu-MM-dd} 至 {Report.Days.LastDay:uuuu-MM-dd} 日均值；标准 {index.Edition.Id}，综合指数方案 {index.Index.Scheme.Name}；AirQuality {AboutSection.Version}",
            $"Data: days of {Report.Days.FirstDay:uuuu-MM-dd} to {Report.Days.LastDay:uuuu-MM-dd}; standard {index.Edition.Id}, index scheme {index.Index.Scheme.Name}; AirQuality {AboutSection.Version}");
    }
}
