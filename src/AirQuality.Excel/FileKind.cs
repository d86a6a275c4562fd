namespace AirQuality.Excel;

/// <summary>The kinds of workbook files, told by their first bytes: their names are often wrong.</summary>
internal enum FileKind
{
    Other,

    /// <summary>A zip of XML parts: .xlsx, .xlsm.</summary>
    OpenXml,

    /// <summary>A compound document: .xls, and .xlsx with a password.</summary>
    Compound,
}
