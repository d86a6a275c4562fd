using System.Text;
using AirQuality.Server.Alerting.Settings;

namespace AirQuality.Server.Alerting.Messages;

/// <summary>Splits what is to be sent into messages that a channel takes.</summary>
internal static class MessageSplitter
{
    /// <summary>Splits a message.</summary>
    /// <param name="whole">All that is to be sent.</param>
    /// <param name="kind">The channel.</param>
    /// <returns>Messages with a part of the events each, in their order.</returns>
    public static IEnumerable<AlertMessage> Split(AlertMessage whole, ChannelKind kind)
    {
        var rest = whole.Events.AsEnumerable();
        while (rest.Any())
        {
            var part = whole with { Events = [rest.First()] };
            foreach (var next in rest.Skip(1))
            {
                var longer = part with { Events = [.. part.Events, next] };
                if (Encoding.UTF8.GetByteCount(longer.Text) > MostBytes(kind))
                    break;
                part = longer;
            }

            rest = rest.Skip(part.Events.Count).ToList();
            yield return part;
        }
    }

    /// <summary>The bytes of text that a message may have: WeCom takes 2048, DingTalk and Feishu 20 000 with what is around it; a mail that nobody reads to its end helps nobody.</summary>
    private static int MostBytes(ChannelKind kind) => kind switch
    {
        ChannelKind.Wecom => 2048,
        ChannelKind.Dingtalk or ChannelKind.Feishu => 12_000,
        _ => 60_000,
    };
}
