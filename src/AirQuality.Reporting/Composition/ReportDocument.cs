namespace AirQuality.Reporting.Composition;

/// <summary>What a report says in one language: the same sections for text, Markdown, JSON, HTML and workbook.</summary>
internal sealed record ReportDocument(string Title, IReadOnlyList<ReportSection> Sections);
