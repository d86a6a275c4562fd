using System.Net;
using System.Net.Sockets;
using AirQuality.Server.Access;
using AirQuality.Server.Settings;
using AirQuality.Wording;

namespace AirQuality.Server.Hosting;

/// <summary>Where a server listens.</summary>
internal static class ListenAddress
{
    /// <summary>The address and port. Nobody is asked who he is as long as there is no token: then only this machine is listened to.</summary>
    public static IPEndPoint Of(ServerOptions options) =>
        new(new TokenFile(options.StoreFolder).All.Count == 0 ? IPAddress.Loopback : IPAddress.Parse(options.Listen), options.Port);

    /// <summary>What keeps a server from listening there, before it tries with all it has; <c>null</c> for nothing.</summary>
    public static LocalizedText? Hindrance(ServerOptions options)
    {
        var at = Of(options);
        using var probe = new TcpListener(at);
        try
        {
            probe.Start();
            return null;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => new($"端口{at.Port}已被占用；请用 --port 另选一个，或先停止占用它的程序", $"port {at.Port} is in use; choose another with --port, or stop the program that uses it"),
                SocketError.AccessDenied => new($"不允许监听端口{at.Port}；请用 --port 选1024以上的端口", $"port {at.Port} may not be listened to; choose one above 1024 with --port"),
                _ => new($"不能监听{at}：本机没有这个地址；请改 --listen", $"{at} cannot be listened to: this machine has no such address; change --listen"),
            };
        }
    }
}
