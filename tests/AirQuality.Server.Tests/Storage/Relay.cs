using System.Net.Sockets;

namespace AirQuality.Server.Tests.Storage;

/// <summary>A socket between a program and PostgreSQL. It can be cut at the worst moment: the commit has gone through, and what the database says to it never arrives.</summary>
internal sealed class Relay : IDisposable
{
    private const string SocketName = ".s.PGSQL.5432";
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string target;
    private volatile bool isArmed;

    public Relay(string folder, string target)
    {
        (Folder, this.target) = (folder, Path.Combine(target, SocketName));
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, SocketName)));
        listener.Listen();
        _ = AcceptAsync();
    }

    public string Folder { get; }

    /// <summary>Whether the next commit loses its answer, and every connection is refused after it.</summary>
    public void Arm() => isArmed = true;

    /// <summary>Whether a commit lost its answer; nobody is let in until <see cref="Mend"/>.</summary>
    public bool IsCut { get; private set; }

    public void Mend() => IsCut = false;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await listener.AcceptAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            if (IsCut)
                client.Dispose();
            else
                _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var database = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            await database.ConnectAsync(new UnixDomainSocketEndPoint(target));
            await Task.WhenAny(PassAsync(client, database, OnAsked), PassAsync(database, client, _ => IsCut));
        }

        bool OnAsked(ReadOnlySpan<byte> bytes)
        {
            if (!isArmed || bytes.IndexOf("COMMIT"u8) < 0)
                return false;
            (isArmed, IsCut) = (false, true);
            return false;
        }
    }

    private static async Task PassAsync(Socket from, Socket to, Seen isCut)
    {
        var bytes = new byte[65536];
        try
        {
            while (await from.ReceiveAsync(bytes) is > 0 and var count && !isCut(bytes.AsSpan(0, count)))
                await to.SendAsync(bytes.AsMemory(0, count));
        }
        catch (SocketException)
        {
            return; // the other side has gone
        }
    }

    private delegate bool Seen(ReadOnlySpan<byte> bytes);
}
