namespace AirQuality.Reporting.Rendering.Html;

/// <summary>Which figures of a table have explanations in the page.</summary>
/// <param name="AreaOf">The row of the area a row of the table is about, or <c>null</c>.</param>
/// <param name="KeyOf">The key of the explanation of a column, or <c>null</c>.</param>
/// <param name="Own">The row of the area looked at closely, or <c>null</c>.</param>
internal sealed record TableLinks(Func<int, int?> AreaOf, Func<string, string?> KeyOf, int? Own)
{
    /// <summary>No explanations.</summary>
    public static TableLinks None { get; } = new(_ => null, _ => null, null);
}
