using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AirQuality.Server.Alerting.Delivery;

/// <summary>What went out by which channel, remembered over restarts in a file of one line an event and channel.</summary>
/// <remarks>A line is written after a message was taken: a machine that fails between sends it again, which is better than never. A last line that a failure cut is left out.</remarks>
internal sealed class SentLog
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string Name = "alerts-out.sent.jsonl";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(3 * 366); // no alert looks back further than two years

    private readonly string path;
    private readonly Lock gate = new();
    private readonly HashSet<SentEvent> sent = [];

    /// <summary>Reads what was sent, and leaves out what no alert can be about any more.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public SentLog(string path, DateTimeOffset now)
    {
        this.path = path;
        if (!File.Exists(path))
            return;
        var lines = File.ReadAllLines(path);
        var kept = lines.Where(l => Read(l, now)).ToList();
        if (kept.Count == lines.Length)
            return;
        File.WriteAllLines(path + ".new", kept);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Whether an event went out by a channel.</summary>
    public bool Contains(string id, string channel)
    {
        lock (gate)
            return sent.Contains(new SentEvent(id, channel));
    }

    /// <summary>Remembers events that went out by a channel; on return they are on the disk.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(IEnumerable<string> ids, string channel, DateTimeOffset now)
    {
        lock (gate)
        {
            var added = ids.Select(id => new SentEvent(id, channel)).Where(sent.Add).ToList();
            if (added.Count == 0)
                return;
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            foreach (var line in added)
                file.Write(Line(line, now));
            file.Flush(flushToDisk: true);
        }
    }

    private static byte[] Line(SentEvent sent, DateTimeOffset now)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", sent.Id);
            json.WriteString("channel", sent.Channel);
            json.WriteString("at", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private bool Read(string line, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(line));
            var root = json.RootElement;
            if (root.GetProperty("at").GetDateTimeOffset() < now - Kept)
                return false;
            sent.Add(new SentEvent(root.GetProperty("id").GetString()!, root.GetProperty("channel").GetString()!));
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private readonly record struct SentEvent(string Id, string Channel);
}
