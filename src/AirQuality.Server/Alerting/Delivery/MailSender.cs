using AirQuality.Server.Alerting.Messages;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Wording;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace AirQuality.Server.Alerting.Delivery;

/// <summary>Sends mail by SMTP.</summary>
internal static class MailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends one message.</summary>
    public static async Task SendAsync(AlertMessage message, MailSettings settings, CancellationToken cancellationToken)
    {
        using var mail = new MimeMessage { Subject = message.Title, Body = new TextPart("plain") { Text = string.Join("\r\n", [.. message.Lines, string.Empty]) } };
        mail.From.Add(MailboxAddress.Parse(settings.From));
        mail.To.AddRange(settings.To.Select(MailboxAddress.Parse));
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Patience);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Security(settings.Security), time.Token).ConfigureAwait(false);
            if (settings is { User: { } user, Password: { } password })
                await client.AuthenticateAsync(user.Reveal(), password.Reveal(), time.Token).ConfigureAwait(false);
            await client.SendAsync(mail, time.Token).ConfigureAwait(false);
            await client.DisconnectAsync(quit: true, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(new LocalizedText($"邮件服务器{Patience.TotalSeconds:0}秒内没有收下", $"the mail server did not take it within {Patience.TotalSeconds:0} seconds"));
        }
        catch (Exception e) when (e is not (OperationCanceledException or MissingSecretException or OutOfMemoryException))
        {
            throw new DeliveryException(Why(e));
        }
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.Starttls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <summary>What went wrong in words of our own: those of the server may repeat user or recipients.</summary>
    private static LocalizedText Why(Exception error) => error switch
    {
        AuthenticationException => new("邮件服务器不接受用户名或密码", "the mail server refused user or password"),
        SslHandshakeException => new("与邮件服务器的加密连接失败（证书或端口不对）", "no encrypted connection to the mail server (certificate or port)"),
        SmtpCommandException command => new($"邮件服务器没有接受（{(int)command.StatusCode}）", $"the mail server refused ({(int)command.StatusCode})"),
        NotSupportedException => new("邮件服务器不支持所要的加密或登录", "the mail server does not support the security or login asked for"),
        _ => new($"连不上邮件服务器（{error.GetType().Name}）", $"the mail server cannot be reached ({error.GetType().Name})"),
    };
}
