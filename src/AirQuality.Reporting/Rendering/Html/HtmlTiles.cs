using System.Globalization;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Reporting.Explanations;
using AirQuality.Reporting.Facts;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>The figures of the area looked at closely, large enough for a phone: value, change on last year, place.</summary>
internal static class HtmlTiles
{
    public static void Write(Report report, Words words, TextWriter writer)
    {
        var row = report.Days.IndexOf(report.Focus).ToString(CultureInfo.InvariantCulture);
        writer.Write("<div class=\"tiles\">\n");
        if (report.Ranking.PlaceOf(report.Focus) is { } place && report.Ranking.Ranked.Count > 1)
            writer.Write($"<div class=\"tile\"><p>{words.Pick("名次", "Place")}</p><b data-why=\"{row}.{ReportExplanations.Place}\">{FigureWords.Number(place.Place)}</b><p>{HtmlText.Of(words.Pick($"共{report.Ranking.Count}个{(place.IsTied ? "，并列" : "")}", $"of {report.Ranking.Ranked.Count}{(place.IsTied ? ", tied" : "")}"))}</p></div>\n");
        foreach (var figure in Figure.All.Take(8))
            if (report.Of(report.Focus).Of(figure) is { Value: { } value } change)
                Tile(change, value, row, words, writer);
        writer.Write("</div>\n");
    }

    private static void Tile(FigureChange change, decimal value, string row, Words words, TextWriter writer)
    {
        var figure = change.Figure;
        var said = change.Change is not { } by ? words.Pick("同比缺", "no comparison")
            : change.IsUnchanged ? words.Pick("同比持平", "unchanged on last year")
            : words.Pick("同比", string.Empty) + FigureWords.Signed(by) + (figure.ChangeKind switch { ChangeKind.Percent => "%", ChangeKind.PercentagePoints => words.Pick("个百分点", " points"), _ => words.Pick("天", " days") }) + words.Pick(string.Empty, " on last year");
        var name = words.Metric(figure.Key);
        writer.Write($"<div class=\"tile\"><p>{HtmlText.Of(char.ToUpperInvariant(name[0]) + name[1..])}</p><b data-why=\"{row}.{figure.Key}\">{FigureWords.Number(value)}</b>{HtmlText.Of(FigureWords.Unit(figure))}<p>{HtmlText.Of(said)}</p></div>\n");
    }
}
