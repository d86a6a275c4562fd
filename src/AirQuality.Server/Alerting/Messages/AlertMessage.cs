using AirQuality.Reporting.Wording;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Alerting.Messages;

/// <summary>What is sent at once: a title, a line an alert, and where to read on.</summary>
/// <param name="Events">The alerts; none in a test.</param>
/// <param name="AsOf">The last day that has passed.</param>
/// <param name="Language">The language.</param>
internal sealed record AlertMessage(IReadOnlyList<AlertEvent> Events, LocalDate AsOf, Language Language)
{
    /// <summary>The address of the pages; <c>null</c> for none.</summary>
    public string? Link { get; init; }

    /// <summary>The channel that is tried out; <c>null</c> for alerts.</summary>
    public string? Tried { get; init; }

    /// <summary>The first line, and the subject of a mail.</summary>
    public string Title
    {
        get
        {
            var words = Words.Of(Language);
            return Tried is not null
                ? words.Pick("空气质量预警：测试", "Air quality alerts: a test")
                : words.Pick($"空气质量预警{Events.Count}项（截至{AnswerWords.Day(AsOf, words)}）", $"{Events.Count} air quality {(Events.Count == 1 ? "alert" : "alerts")} ({AnswerWords.Day(AsOf, words)})");
        }
    }

    /// <summary>The lines after the title.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var words = Words.Of(Language);
            return
            [
                .. Tried is { } channel ? [words.Pick($"通道“{channel}”可以收到消息。这不是预警。", $"The channel '{channel}' works. This is no alert.")] : Array.Empty<string>(),
                .. Events.Select(e => e.Line(words)),
                .. Link is { } link ? [link] : Array.Empty<string>(),
            ];
        }
    }

    /// <summary>Title and lines.</summary>
    public string Text => string.Join('\n', [Title, .. Lines]);
}
