using System.Globalization;
using System.Text.Json;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Reporting.Explanations;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>What the script of a report answers from: explanations by area and figure, and the days of the calendar.</summary>
internal sealed class PageData(Report report, Words words, AreaNames names)
{
    /// <summary>More area days than a page opens quickly with; beyond them the calendar is that of one area.</summary>
    private const int MostDays = 12_000;

    /// <summary>Whether the days of every area are in the page.</summary>
    public static bool HoldsDaysOfAll(Report report) => report.Assessed.Days * report.Days.Areas.Count <= MostDays;

    /// <summary>Writes the properties.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var explanations = new ReportExplanations(report, words);
        json.WriteNumber("own", report.Days.IndexOf(report.Focus));
        json.WriteString("first", Iso(report.Assessed.Start));
        Levels(json);
        json.WriteStartArray("areas");
        foreach (var area in report.Days.Areas)
            json.WriteStringValue(names.Of(area));
        json.WriteEndArray();
        json.WriteStartArray("why");
        for (var row = 0; row < report.Days.Areas.Count; row++)
        {
            json.WriteStartObject();
            foreach (var (key, text) in explanations.Of(row))
                json.WriteString(key, text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Days(json);
        json.WriteStartArray("dayWhy");
        foreach (var date in Dates())
            json.WriteStringValue(explanations.Day(report.Focus, date));
        json.WriteEndArray();
    }

    private void Levels(Utf8JsonWriter json)
    {
        json.WriteStartArray("levels");
        foreach (var level in report.Of(report.Focus).Current.Edition.Levels)
        {
            json.WriteStartObject();
            json.WriteNumber("to", level.To);
            json.WriteString("name", words.Category(level));
            json.WriteString("back", Contrast.Hex(level.Rgb));
            json.WriteString("text", Contrast.Hex(Contrast.TextOn(level.Rgb)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pollutants");
        foreach (var pollutant in Pollutants.All)
            json.WriteStringValue($"{(pollutant == Pollutant.O3 ? "O3-8h" : pollutant.Symbol())}|{pollutant.Unit()}");
        json.WriteEndArray();
    }

    /// <summary>A string a day, from the first of the period: six times value and IAQI, then AQI, then primary pollutants.</summary>
    private void Days(Utf8JsonWriter json)
    {
        var all = HoldsDaysOfAll(report);
        json.WriteStartArray("days");
        foreach (var (row, area) in report.Days.Areas.Index())
        {
            json.WriteStartArray();
            if (all || area == report.Focus)
            {
                var aqis = report.OnLastYear[row].Current.DayAqis.ToDictionary(d => d.Date);
                foreach (var date in Dates())
                    json.WriteStringValue(Day(row, date, aqis.GetValueOrDefault(date)));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private string Day(int row, LocalDate date, DayAqi? aqi)
    {
        var values = report.Days.PublishedOn(row, date);
        var edition = report.Options.Plan.Assessment.Standards.At(date);
        var pairs = Pollutants.All.ToArray().Select(p => string.Create(CultureInfo.InvariantCulture, $"{Cell.Published(values[p], p).ToText()}:{IndividualAqi.Of(AqiItems.Daily(p), values[p], edition)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('|', pairs)};{aqi?.Aqi};{(aqi is null ? string.Empty : string.Join('+', aqi.Primary.Select(p => p.Symbol())))}");
    }

    private IEnumerable<LocalDate> Dates() => Enumerable.Range(0, report.Assessed.Days).Select(report.Assessed.Start.PlusDays);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
