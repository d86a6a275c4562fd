using System.Text.Json;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

public sealed class WeatherSectionTests
{
    private static readonly Report Report = SampleReport.Of(3, area: SampleReport.Days(3).Areas[2]) is var report ? report with { Weather = SampleWeather.Of(report.Focus) } : null!;

    [Test]
    public void The_report_has_sentences_with_the_width_and_a_table_that_adds_up()
    {
        using var stream = new MemoryStream();
        ReportRenderer.Json(Report, Language.Chinese, stream);
        var section = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "weather");
        Assert.That(section.GetProperty("title").GetString(), Is.EqualTo("天帮忙还是人努力"));
        Assert.That(section.GetProperty("sentences")[0].GetString(), Does.Contain("误差±16个百分点"));
        var row = section.GetProperty("tables").GetProperty("weather")[0];
        decimal Of(string column) => row.GetProperty(column).GetDecimal();
        Assert.That(Of("weather") + Of("dust") + Of("rest"), Is.EqualTo(Of("mean_change")));
    }

    [Test]
    public void Without_weather_there_is_no_section()
    {
        using var text = new StringWriter();
        ReportRenderer.Text(SampleReport.Of(3), Language.Chinese, text);
        Assert.That(text.ToString(), Does.Not.Contain("天帮忙"));
    }

    [Test]
    public void The_page_shows_the_pictures()
    {
        using var html = new StringWriter();
        ReportRenderer.Html(Report, Language.English, html);
        Assert.That(html.ToString(), Does.Contain("The weather or our work").And.Contain("observed and with average weather").And.Contain("weather, dust and the rest"));
    }
}
