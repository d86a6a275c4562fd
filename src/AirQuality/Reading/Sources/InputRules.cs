namespace AirQuality.Reading.Sources;

/// <summary>What decides how inputs are opened.</summary>
/// <param name="Workbooks">Opens workbooks; <c>null</c> refuses them.</param>
/// <param name="Sheets">The sheets that are read; empty for all that fit.</param>
/// <param name="Progress">Told how many more bytes were read.</param>
internal sealed record InputRules(IWorkbookReader? Workbooks, IReadOnlyList<string> Sheets, IProgress<long>? Progress);
