using System.Text.Json;

namespace AirQuality.Reporting.Tables;

/// <summary>A row of a table as a JSON object: numbers are numbers, what is missing is null.</summary>
public static class JsonRow
{
    /// <summary>Writes one row as a JSON object.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="row">The cells, one a column.</param>
    /// <param name="json">Where to.</param>
    public static void Write(IReadOnlyList<string> columns, Cell[] row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(columns[i]);
            switch (row[i].Value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case decimal number:
                    json.WriteNumberValue(number);
                    break;
                case bool flag:
                    json.WriteBooleanValue(flag);
                    break;
                case IReadOnlyList<string> list:
                    json.WriteStartArray();
                    foreach (var item in list)
                        json.WriteStringValue(item);
                    json.WriteEndArray();
                    break;
                default:
                    json.WriteStringValue(row[i].ToText());
                    break;
            }
        }

        json.WriteEndObject();
    }
}
