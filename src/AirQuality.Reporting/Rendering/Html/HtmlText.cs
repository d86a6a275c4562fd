using System.Net;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>Text from data on its way into HTML: what HTML would read as markup is text.</summary>
internal static class HtmlText
{
    public static string Of(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);
}
