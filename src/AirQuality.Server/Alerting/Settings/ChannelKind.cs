namespace AirQuality.Server.Alerting.Settings;

/// <summary>Where alerts go and in which shape.</summary>
internal enum ChannelKind
{
    /// <summary>A group robot of WeCom (企业微信).</summary>
    Wecom,

    /// <summary>A group robot of DingTalk (钉钉), signed where a secret is given.</summary>
    Dingtalk,

    /// <summary>A group robot of Feishu (飞书), signed where a secret is given.</summary>
    Feishu,

    /// <summary>JSON to a service of one's own, signed where a secret is given.</summary>
    Json,

    /// <summary>Mail by SMTP.</summary>
    Mail,
}
