using System.Globalization;

namespace AirQuality.Sql;

/// <summary>A column of a source.</summary>
internal sealed record SqlColumn(string Name, string Type, SqlColumnKind Kind)
{
    public bool IsNumber => Kind is SqlColumnKind.Integer or SqlColumnKind.ThreeDecimals or SqlColumnKind.Decimal or SqlColumnKind.Float;

    /// <summary>Decimals by their scale: up to three are whole thousandths.</summary>
    public static SqlColumnKind OfDecimal(string type)
    {
        var comma = type.IndexOf(',', StringComparison.Ordinal);
        var scale = comma < 0 ? -1 : int.TryParse(type.AsSpan(comma + 1).TrimEnd(')'), CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        return scale is >= 0 and <= 3 ? SqlColumnKind.ThreeDecimals : SqlColumnKind.Decimal;
    }
}
