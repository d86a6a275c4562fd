using AirQuality.Server.Cockpit.Html;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>Asks for a token.</summary>
internal static class SignInPage
{
    /// <summary>Makes it.</summary>
    /// <param name="language">The language.</param>
    /// <param name="isRefused">Whether a token was not known.</param>
    public static byte[] Make(Language language, bool isRefused)
    {
        var page = new PageWriter(new PageLook(language, IsWall: false, Version: -1) { Address = "/sign-in" });
        if (isRefused)
            page.Raw("<p role=\"alert\">").Text(page.Words.Pick("令牌不对。", "This token is not known.")).Raw("</p>\n");
        page.Raw("<form method=\"post\" action=\"/sign-in\"><label>").Text(page.Words.Pick("令牌", "Token")).Raw(" <input type=\"password\" name=\"token\" autocomplete=\"current-password\" required autofocus></label><button type=\"submit\">").Text(page.Words.Pick("登录", "Sign in")).Raw("</button></form>\n");
        page.Line(page.Words.Pick("令牌由管理员发给您；它只留在这台电脑的浏览器里。", "The administrator gives you the token; it stays in the browser of this machine."));
        return page.Finish(page.Words.Pick("登录", "Sign in"), string.Empty);
    }
}
