namespace AirQuality.Reporting.Composition;

/// <summary>The weather or our work: the changes on last year split into weather, dust and the rest.</summary>
internal sealed class WeatherSection(ReportComposer composer)
{
    /// <summary>Sentences of the area looked at closely, the table of all, pictures; nothing where the weather was not asked for.</summary>
    public ReportSection? Weather()
    {
        var (report, words) = (composer.Report, composer.Words);
        if (report.Weather.Count == 0)
            return null;
        // A sentence as it was made stands as it is: it has its own full stops.
        List<string> sentences = [.. report.Weather.Where(e => e.Area == report.Focus).Select(e => e.Sentence.In(words.Language))];
        return new ReportSection("weather", words.Pick("天帮忙还是人努力", "The weather or our work"))
        {
            Sentences = [.. sentences, WeatherTable.HowToRead(words)],
            Tables = [("weather", WeatherTable.Of(report.Weather, composer.Names, words))],
            Pictures = ["weather_split", "weather_months", "weather_skill"],
        };
    }
}
