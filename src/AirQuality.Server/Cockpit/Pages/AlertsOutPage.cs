using System.Globalization;
using AirQuality.Server.Alerting;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>How the channels of alerts do, each with a button that sends a test. What sends something asks for the token again: a cookie alone changes nothing.</summary>
internal static class AlertsOutPage
{
    /// <summary>Makes it.</summary>
    /// <param name="status">How sending does.</param>
    /// <param name="language">The language.</param>
    /// <param name="asksToken">Whether a token is needed.</param>
    public static byte[] Make(AlertingStatus status, Language language, bool asksToken)
    {
        var page = new PageWriter(new PageLook(language, IsWall: false, Version: -1) { Address = "/alerts-out" });
        var words = page.Words;
        if (status.FileError is { } error)
            page.Raw("<p role=\"alert\">").Text(error.In(language)).Raw("</p>\n");
        if (status.UnknownAreas.Count > 0)
            page.Line(words.Pick($"规则写到的区域数据里没有：{string.Join("、", status.UnknownAreas)}", $"Areas that rules name and the data do not have: {string.Join(", ", status.UnknownAreas)}"));
        if (status.Channels.Count == 0)
            page.Line(words.Pick($"数据文件夹里没有 {AlertsFile.Name}，预警不外发。", $"There is no {AlertsFile.Name} in the data folder: alerts do not go out."));
        if (asksToken && status.Channels.Count > 0)
            page.Raw("<form><label>").Text(words.Pick("管理员令牌（测试时用）", "Token of an administrator (for tests)")).Raw(" <input type=\"password\" name=\"token\" autocomplete=\"off\"></label></form>\n");
        foreach (var (number, channel) in status.Channels.Index())
            Channel(page, channel, number);
        return page.Finish(words.Pick("预警外发", "Alerts out"), $"<a href=\"{page.Link("/")}\">{page.Say("全部", "All")}</a>");
    }

    private static void Channel(PageWriter page, ChannelStatus channel, int number)
    {
        var words = page.Words;
        page.Section(string.Create(CultureInfo.InvariantCulture, $"channel-{number}"), $"{channel.Name} ({channel.Kind.ToString().ToLowerInvariant()})");
        page.Line(words.Pick($"待发{channel.Waiting}项", $"{channel.Waiting} waiting"));
        if (channel.LastSent is { } sent)
            page.Line(words.Pick($"上次发出：{Time(sent)}", $"Last sent: {Time(sent)}"));
        if (channel.LastError is { } error)
            page.Line(words.Pick($"连续{channel.Failures}次失败：{error.Zh}", $"Failed {channel.Failures} times in a row: {error.En}"));
        page.Raw($"<form method=\"post\" action=\"/v1/alerts-out/{Uri.EscapeDataString(channel.Name)}/test{page.Link(string.Empty)}\" data-post=\"{page.Say("已送达", "delivered")}\"><button type=\"submit\">").Text(words.Pick("发一条测试消息", "Send a test")).Raw("</button><output></output></form>\n</section>\n");
    }

    private static string Time(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
