using System.Globalization;
using System.Runtime.CompilerServices;

namespace AirQuality.Reporting.Wording;

/// <summary>A sentence with figures in it, which has a point before their decimals wherever it is written: a report is the same file in every culture.</summary>
[InterpolatedStringHandler]
internal ref struct InvariantText
{
    private DefaultInterpolatedStringHandler text;

    public InvariantText(int literalLength, int formattedCount) => text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted(string? value) => text.AppendFormatted(value);

    public void AppendFormatted(ReadOnlySpan<char> value) => text.AppendFormatted(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => text.AppendFormatted(value, format);

    /// <summary>The text; the handler is used up.</summary>
    public string Text() => text.ToStringAndClear();
}
