using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace AirQuality.Server.Tests.Alerting;

/// <summary>A mail server of a few commands (RFC 5321) on this machine.</summary>
internal sealed class Postbox : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Postbox()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<MimeMessage> Mails { get; } = new();

    public ConcurrentQueue<string> Logins { get; } = new();

    /// <summary>Whether passwords are refused.</summary>
    public bool RefusesLogins { get; set; }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
                await ServeAsync(client.GetStream()).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 postbox").ConfigureAwait(false);
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith("AUTH", StringComparison.Ordinal))
                Logins.Enqueue(line);
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            await writer.WriteLineAsync(verb switch
            {
                "EHLO" => "250-postbox\r\n250-8BITMIME\r\n250 AUTH PLAIN",
                "AUTH" => RefusesLogins ? "535 no such user geheim-pass" : "235 welcome",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            }).ConfigureAwait(false);
            if (verb == "DATA")
            {
                var text = new StringBuilder();
                while (await reader.ReadLineAsync().ConfigureAwait(false) is { } part && part != ".")
                    text.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
                using var mail = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
                Mails.Enqueue(await MimeMessage.LoadAsync(mail).ConfigureAwait(false));
                await writer.WriteLineAsync("250 taken").ConfigureAwait(false);
            }

            if (verb == "QUIT")
                return;
        }
    }
}
