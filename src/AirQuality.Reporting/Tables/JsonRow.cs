using System.Text.Json;

namespace AirQuality.Reporting.Tables;

/// <summary>A row of a table as a JSON object: numbers are numbers, what is missing is null.</summary>
internal static class JsonRow
{
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
