namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>The form of a sheet.</summary>
internal enum SheetForm
{
    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>Slides.</summary>
    Pptx,

    /// <summary>A page of its own.</summary>
    Html,
}
