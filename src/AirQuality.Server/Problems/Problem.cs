using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AirQuality.Server.Problems;

/// <summary>Errors as problem details (RFC 9457) in the language of the caller.</summary>
internal static class Problem
{
    public const string ContentType = "application/problem+json";

    /// <summary>The language asked for: <c>lang</c>, else Accept-Language, else that of the server.</summary>
    public static Language LanguageOf(HttpContext context, Language fallback)
    {
        if (context.Request.Query["lang"] is [{ } asked] && asked is "zh" or "en")
            return asked == "zh" ? Language.Chinese : Language.English;
        foreach (var part in context.Request.Headers.AcceptLanguage.ToString().Split(',', 16))
        {
            var tag = part.AsSpan().Trim();
            if (tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                return Language.Chinese;
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return fallback;
    }

    /// <summary>A problem.</summary>
    public static ProblemDetails Of(int status, LocalizedText detail, Language language) => new()
    {
        Status = status,
        Title = TitleOf(status).In(language),
        Detail = detail.In(language),
    };

    /// <summary>What a status says.</summary>
    public static LocalizedText TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("请求有误", "The request is not right"),
        StatusCodes.Status401Unauthorized => new("须有令牌", "A token is needed"),
        StatusCodes.Status403Forbidden => new("令牌无此权限", "The token may not do this"),
        StatusCodes.Status404NotFound => new("没有此项", "There is no such thing"),
        StatusCodes.Status405MethodNotAllowed => new("此地址不接受这种方法", "The address does not take this method"),
        StatusCodes.Status409Conflict => new("与已有内容冲突", "In conflict with what is there"),
        StatusCodes.Status413PayloadTooLarge => new("内容太大", "Too large"),
        StatusCodes.Status415UnsupportedMediaType => new("内容类型不支持", "The type of the content is not taken"),
        StatusCodes.Status422UnprocessableEntity => new("内容不能采用", "The content cannot be used"),
        StatusCodes.Status429TooManyRequests => new("请求太多", "Too many requests"),
        StatusCodes.Status503ServiceUnavailable => new("暂时不能服务", "Not available now"),
        StatusCodes.Status507InsufficientStorage => new("磁盘已满", "The disk is full"),
        _ => new("服务出错", "An error of the server"),
    };
}
