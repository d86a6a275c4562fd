namespace AirQuality.Reporting.Composition;

/// <summary>What a report says in one language: the same sections for text, Markdown, JSON, HTML, workbook and Word.</summary>
internal sealed record ReportDocument(string Title, IReadOnlyList<ReportSection> Sections);
