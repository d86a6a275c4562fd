namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A style by its name, which is the same everywhere, and the id it is given where it is added.</summary>
internal readonly record struct DocxStyleName(string Name, string Id);
