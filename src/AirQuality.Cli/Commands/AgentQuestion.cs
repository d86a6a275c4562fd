using System.Text.Json;
using AirQuality.Cli.Hosting;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>A tool and its arguments, as they are typed.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">A JSON object.</param>
internal sealed record AgentQuestion(string Tool, string Arguments)
{
    /// <summary>The arguments by name.</summary>
    /// <exception cref="UsageException">The text is no JSON object.</exception>
    public Dictionary<string, JsonElement> Read()
    {
        try
        {
            using var document = JsonDocument.Parse(Arguments);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.EnumerateObject().DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new UsageException(
            $"--arguments：应为JSON对象，如{{\"period\":\"2026-10\"}}，实为{VisibleText.Quote(Arguments)}",
            $"--arguments: expected a JSON object such as {{\"period\":\"2026-10\"}}, found {VisibleText.Quote(Arguments)}");
    }
}
