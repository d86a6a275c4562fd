using System.Text.Json;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>A question agents may ask. It has no reckoning of its own: it asks the library and says what the library answers.</summary>
internal abstract class AgentTool
{
    /// <summary>The name it is called by.</summary>
    public abstract string Name { get; }

    /// <summary>What it is called on a screen.</summary>
    public abstract LocalizedText Title { get; }

    /// <summary>What it answers and what it does not, enough to choose it by.</summary>
    public abstract LocalizedText About { get; }

    /// <summary>Questions it answers, as people ask them.</summary>
    public abstract LocalizedText Examples { get; }

    /// <summary>What it takes, besides the language.</summary>
    public abstract IReadOnlyList<ToolInput> Inputs { get; }

    /// <summary>The columns of its rows: the name, then <c>:n</c> for numbers, <c>:b</c> for yes and no, <c>:l</c> for lists, else texts.</summary>
    public abstract string Columns { get; }

    /// <summary>Columns that are there only in some answers.</summary>
    public virtual string FurtherColumns => string.Empty;

    /// <summary>Whether it asks the data; those that do not answer without any.</summary>
    public virtual bool NeedsData => true;

    /// <summary>All that it takes.</summary>
    public IReadOnlyList<ToolInput> AllInputs => [.. Inputs, Asking.Inputs.Language];

    /// <summary>What is said of it to whoever chooses among tools.</summary>
    public string Description => $"{About.Zh}例：{Examples.Zh}\n{About.En} E.g. {Examples.En}";

    /// <summary>Answers.</summary>
    /// <exception cref="UnansweredException">Something is ambiguous, or there is no such figure.</exception>
    public abstract Answer Run(Inquiry ask);

    /// <summary>The schema of the arguments.</summary>
    public JsonElement InputSchema()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var input in AllInputs)
                input.Write(json);
            json.WriteEndObject();
            if (AllInputs.Any(i => i.IsRequired))
            {
                json.WriteStartArray("required");
                foreach (var input in AllInputs.Where(i => i.IsRequired))
                    json.WriteStringValue(input.Name);
                json.WriteEndArray();
            }

            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
