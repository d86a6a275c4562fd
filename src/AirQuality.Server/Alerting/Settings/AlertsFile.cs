using AirQuality.Accountability;
using AirQuality.RuleFiles;
using AirQuality.Targets.Alerts;
using AirQuality.Terms;
using MimeKit;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>The file of channels and rules, <c>alerts-out.json</c>; docs/alerts-out.schema.json is its schema.</summary>
internal static class AlertsFile
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string Name = "alerts-out.json";

    private const int LongestName = 60;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly Dictionary<string, Language> Languages = new(StringComparer.Ordinal) { ["zh"] = Language.Chinese, ["en"] = Language.English };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RuleFileException">It does not say what it should; the text says where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static AlertSettings Read(string path) => Read(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="RuleFileException">It does not say what it should; the text says where.</exception>
    public static AlertSettings Read(string json, string name)
    {
        var root = JsonEntry.Read(json, name).Only("$schema", "language", "link", "levels", "duties", "quietHours", "channels", "rules");
        var language = root.Find("language")?.Choice(Languages) ?? Language.Chinese;
        var quiet = root.Find("quietHours") is { } hours ? Quiet(hours) : null;
        var channels = root["channels"].Items().Select(c => Channel(c, language, quiet)).ToList();
        foreach (var (index, channel) in channels.Index())
            if (channels.FindIndex(c => c.Name == channel.Name) < index)
                throw root["channels"].Items()[index]["name"].Wrong(new($"通道“{channel.Name}”写了两次", $"expected each channel once, found '{channel.Name}' again"));
        return new AlertSettings(channels, [.. root["rules"].Items().Select(r => Rule(r, channels))])
        {
            Levels = root.Find("levels") is { } levels ? [.. levels.Items().Select(l => l.Choice(JsonWords.Of<AreaLevel>()))] : [],
            Duties = root.Find("duties") is { } duties ? RulesOf(duties) : null,
            Link = root.Find("link") is { } link ? Address(link) : null,
        };
    }

    private static ChannelSettings Channel(JsonEntry entry, Language language, QuietHours? quiet)
    {
        var kind = entry["kind"].Choice(JsonWords.Of<ChannelKind>());
        string[] common = ["name", "kind", "language", "quietHours"];
        entry.Only([.. common, .. kind == ChannelKind.Mail ? ["host", "port", "security", "user", "password", "from", "to"] : kind == ChannelKind.Wecom ? ["url"] : (string[])["url", "secret"]]);
        var name = entry["name"].Text();
        if (name.Length > LongestName || VisibleText.Of(name) != name)
            throw entry["name"].Expected(new($"至多{LongestName}个可见字符", $"at most {LongestName} visible characters"));
        return new ChannelSettings(name, kind)
        {
            Language = entry.Find("language")?.Choice(Languages) ?? language,
            Quiet = entry.Find("quietHours") is { } hours ? Quiet(hours) : quiet,
            Url = kind == ChannelKind.Mail ? null : SecretOf(entry["url"]),
            Sign = entry.Find("secret") is { } secret ? SecretOf(secret) : null,
            Mail = kind == ChannelKind.Mail ? Mail(entry) : null,
        };
    }

    private static MailSettings Mail(JsonEntry entry)
    {
        var security = entry.Find("security")?.Choice(JsonWords.Of<MailSecurity>()) ?? MailSecurity.Tls;
        var host = entry["host"].Text();
        var mail = new MailSettings(
            host,
            entry.Find("port")?.Whole(1, 65535) ?? (security switch { MailSecurity.Tls => 465, MailSecurity.Starttls => 587, _ => 25 }),
            security,
            Mailbox(entry["from"]),
            [.. entry["to"].Items().Select(Mailbox)])
        {
            User = entry.Find("user") is { } user ? SecretOf(user) : null,
            Password = entry.Find("password") is { } password ? SecretOf(password) : null,
        };
        if (mail.User is null != mail.Password is null)
            throw entry.Wrong(new("“user”与“password”须同时给出", "expected both 'user' and 'password', or neither"));
        return mail is { Password: not null, Security: MailSecurity.None } && host is not ("localhost" or "127.0.0.1" or "::1")
            ? throw entry["security"].Wrong(new("不加密时密码会被看到：请用 tls 或 starttls", "expected tls or starttls where a password is sent, found none"))
            : mail;
    }

    private static string Mailbox(JsonEntry entry) =>
        MailboxAddress.TryParse(entry.Text(), out var address) && address.Address.Contains('@', StringComparison.Ordinal) ? entry.Text() : throw entry.Expected(new("邮件地址", "a mail address"));

    /// <summary>A secret never stands in the file itself.</summary>
    private static Secret SecretOf(JsonEntry entry)
    {
        var places = entry.Only("env", "file").Members();
        if (places.Count != 1)
            throw entry.Wrong(new("应为 { \"env\": \"变量名\" } 或 { \"file\": \"路径\" } 之一", "expected one of { \"env\": \"NAME\" } and { \"file\": \"PATH\" }"));
        return entry.Find("env") is { } variable ? new Secret(SecretKind.Env, variable.Text()) : new Secret(SecretKind.File, entry["file"].Text());
    }

    private static SendingRule Rule(JsonEntry entry, List<ChannelSettings> channels)
    {
        entry.Only("on", "alerts", "areas", "channels");
        return new SendingRule([.. entry["channels"].Items().Select(Named)])
        {
            IsOn = entry.Find("on")?.Truth() ?? true,
            Kinds = entry.Find("alerts") is { } kinds ? [.. kinds.Items().Select(k => k.Choice(JsonWords.Of<AlertRule>()))] : [],
            Areas = entry.Find("areas") is { } areas ? [.. areas.Items().Select(a => a.Text())] : [],
        };

        string Named(JsonEntry channel) => channels.Exists(c => c.Name == channel.Text())
            ? channel.Text()
            : throw channel.Expected(new($"通道名之一：{string.Join("、", channels.Select(c => c.Name))}", $"the name of a channel, {string.Join(", ", channels.Select(c => c.Name))}"));
    }

    private static QuietHours Quiet(JsonEntry entry)
    {
        entry.Only("from", "to");
        var hours = new QuietHours(Time(entry["from"]), Time(entry["to"]));
        return hours.From == hours.To ? throw entry["to"].Wrong(new("起止时间相同", "expected another time than 'from'")) : hours;
    }

    private static LocalTime Time(JsonEntry entry) =>
        Clock.Parse(entry.Text()) is { Success: true } time ? time.Value : throw entry.Expected(new("时刻，如 22:00", "a time such as 22:00"));

    private static DutyRules RulesOf(JsonEntry entry) =>
        DutyRules.ByName(entry.Choice(DutyRules.Names.ToDictionary(n => n, StringComparer.Ordinal)));

    private static string Address(JsonEntry entry) =>
        Uri.TryCreate(entry.Text(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : throw entry.Expected(new("以 http:// 或 https:// 开头的地址", "an address that begins with http:// or https://"));
}
