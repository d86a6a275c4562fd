using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Terms;

namespace AirQuality.Server.Alerting.Messages;

/// <summary>Messages in the shapes that webhooks take. All of them are plain text: what a name holds is never read as markup or as a call of somebody.</summary>
internal static class WebhookShape
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The request for a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="kind">The shape.</param>
    /// <param name="secrets">Where to, and what it is signed with.</param>
    /// <param name="now">The time that is signed.</param>
    public static WebhookCall Of(AlertMessage message, ChannelKind kind, WebhookSecrets secrets, DateTimeOffset now) => kind switch
    {
        ChannelKind.Wecom => new(secrets.Address, Body(json => Text(json, "msgtype", "content", message.Text))),
        ChannelKind.Dingtalk => new(DingTalkAddress(secrets, now), Body(json => Text(json, "msgtype", "content", message.Text))),
        ChannelKind.Feishu => new(secrets.Address, Body(json => Feishu(json, message, secrets.Sign, now))),
        _ => Plain(message, secrets, now),
    };

    /// <summary>DingTalk: the sign is HMAC-SHA256 with the secret as key over time and secret, in the address.</summary>
    private static Uri DingTalkAddress(WebhookSecrets secrets, DateTimeOffset now)
    {
        if (secrets.Sign is not { } secret)
            return secrets.Address;
        var time = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}\n{secret}")));
        var address = secrets.Address.AbsoluteUri;
        return new Uri($"{address}{(secrets.Address.Query.Length > 0 ? '&' : '?')}timestamp={time}&sign={Uri.EscapeDataString(sign)}");
    }

    /// <summary>Feishu: the sign is HMAC-SHA256 of nothing with time and secret as key, in the body. A "&lt;" in a text could call everybody.</summary>
    private static void Feishu(Utf8JsonWriter json, AlertMessage message, string? secret, DateTimeOffset now)
    {
        if (secret is not null)
        {
            var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            json.WriteString("timestamp", time);
            json.WriteString("sign", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{time}\n{secret}"), Array.Empty<byte>())));
        }

        json.WriteString("msg_type", "text");
        json.WriteStartObject("content");
        json.WriteString("text", message.Text.Replace('<', '＜'));
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string type, string content, string text)
    {
        json.WriteString(type, "text");
        json.WriteStartObject("text");
        json.WriteString(content, text);
        json.WriteEndObject();
    }

    /// <summary>Plain JSON: the rows of <c>airq alerts --json</c>, each with the id by which a receiver knows an event again.</summary>
    private static WebhookCall Plain(AlertMessage message, WebhookSecrets secrets, DateTimeOffset now)
    {
        var body = Body(json =>
        {
            json.WriteString("type", message.Tried is null ? "alerts" : "test");
            json.WriteString("language", message.Language == Language.Chinese ? "zh" : "en");
            json.WriteString("title", message.Title);
            json.WriteString("sent_at", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("as_of", message.AsOf.ToString("uuuu-MM-dd", null));
            if (message.Link is { } link)
                json.WriteString("link", link);
            json.WriteStartArray("alerts");
            foreach (var alert in message.Events)
                Row(json, alert, Words.Of(message.Language));
            json.WriteEndArray();
        });
        return new(secrets.Address, body)
        {
            Signature = secrets.Sign is { } secret ? "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)) : null,
        };
    }

    private static void Row(Utf8JsonWriter json, AlertEvent alert, Words words)
    {
        var table = AlertTable.Of([alert.Alert], new Reporting.Wording.AreaNames([]), words);
        var row = table.Rows.Single();
        row[0] = Cell.Text(alert.Area);
        JsonRow.Write(["id", .. table.Columns], [Cell.Text(alert.Id), .. row], json);
    }

    private static byte[] Body(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
