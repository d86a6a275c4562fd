using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using AirQuality.Server.Alerting.Messages;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Server.Alerting.Delivery;

/// <summary>Sends to webhooks. Addresses of robots hold their keys, so nothing here logs, traces or repeats an address.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const int MostAnswer = 64 * 1024;
    private const int MostSaid = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TimeProvider time;
    private readonly HttpClient http;

    public WebhookSender(TimeProvider time)
    {
        this.time = time;

        // Without a propagator no activity is made, which would carry the address into traces. A redirect would carry the message elsewhere.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = Patience })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = MostAnswer,
        };
    }

    /// <summary>Sends one message.</summary>
    public async Task SendAsync(AlertMessage message, ChannelSettings channel, CancellationToken cancellationToken)
    {
        var secrets = new WebhookSecrets(Address(channel.Url!), channel.Sign?.Reveal());
        var call = WebhookShape.Of(message, channel.Kind, secrets, time.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Address) { Content = new ByteArrayContent(call.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (call.Signature is { } signature)
            request.Headers.Add("X-Airq-Signature", signature);
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                throw Refused(string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}"));
            if (channel.Kind != ChannelKind.Json)
                Check(await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), secrets);
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryException(new LocalizedText($"连不上接收方（{e.HttpRequestError}）", $"the receiver cannot be reached ({e.HttpRequestError})"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(new LocalizedText($"接收方{Patience.TotalSeconds:0}秒内没有回应", $"the receiver did not answer within {Patience.TotalSeconds:0} seconds"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static Uri Address(Secret secret) =>
        Uri.TryCreate(secret.Reveal(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new DeliveryException(new LocalizedText($"{secret} 不是以 http:// 或 https:// 开头的地址", $"expected an address that begins with http:// or https:// in {secret}"));

    /// <summary>Robots answer 200 whatever they think of a message: what they think stands in the body, as <c>errcode</c>, <c>code</c> or <c>StatusCode</c>.</summary>
    private static void Check(byte[] answer, WebhookSecrets secrets)
    {
        JsonElement said;
        try
        {
            using var document = JsonDocument.Parse(answer);
            said = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Refused("?");
        }

        foreach (var name in new[] { "errcode", "code", "StatusCode" })
            if (said.ValueKind == JsonValueKind.Object && said.TryGetProperty(name, out var code))
            {
                if (code.ValueKind == JsonValueKind.Number && code.TryGetInt64(out var number) && number == 0)
                    return;
                throw Refused(code + Why(said, secrets));
            }

        throw Refused("?");
    }

    /// <summary>What the robot says, without anything secret that it may repeat.</summary>
    private static string Why(JsonElement said, WebhookSecrets secrets)
    {
        foreach (var name in new[] { "errmsg", "msg", "StatusMessage" })
            if (said.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
            {
                var clean = text.GetString()!;
                foreach (var part in secrets.Address.Query.Split('=', '&', '?').Concat(secrets.Address.Segments).Append(secrets.Sign ?? string.Empty).Where(p => p.Length >= 8))
                    clean = clean.Replace(part, "***", StringComparison.OrdinalIgnoreCase);
                return " " + VisibleText.Of(clean, MostSaid);
            }

        return string.Empty;
    }

    private static DeliveryException Refused(string how) => new(new LocalizedText($"接收方没有接受（{how}）", $"the receiver refused ({how})"));
}
