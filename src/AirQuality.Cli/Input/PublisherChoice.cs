using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking.Publishers;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Whose ways of ranking and printing hold: a publisher by name, or one of a file.</summary>
internal sealed class PublisherChoice
{
    private readonly Option<string?> option = new("--publisher")
    {
        Description = "Rank and round as a publisher does: national, hebei, henan, shaanxi and others that airq publishers lists with what each does and what shows it; or FILE or FILE:NAME of your own. Options that are given win.",
        HelpName = "NAME|FILE",
    };

    public PublisherChoice() => option.CompletionSources.Add(_ => Publisher.All.Select(p => new System.CommandLine.Completions.CompletionItem(p.Name)));

    public void AddTo(Command command) => command.Add(option);

    /// <summary>The publisher asked for; <c>null</c> for none.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public Publisher? Of(Session session) => session.Parse.GetValue(option) is { } asked ? Find(asked) : null;

    /// <summary>A week by the number that the publisher gives it; any other period as it is.</summary>
    public AssessmentPeriod? PeriodOf(Session session, AssessmentPeriod? asked)
    {
        if (asked is not { Kind: PeriodKind.Week } week || Of(session) is not { Weeks: not WeekNumbering.Iso } publisher)
            return asked;
        var text = week.ToString();
        var (year, number) = (int.Parse(text.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), int.Parse(text.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture));
        var meant = AssessmentPeriod.Week(year, number, publisher.Weeks);
        if (meant != week)
            session.Note(session.Words.Pick($"{publisher.Title.Zh}的{year}年第{number}周为 {AsOf.Iso(meant.Start)} 至 {AsOf.Iso(meant.End)}（ISO {meant}）", $"Week {number} of {year} of {publisher.Title.En} is {AsOf.Iso(meant.Start)} to {AsOf.Iso(meant.End)} (ISO {meant})"));
        return meant;
    }

    private static Publisher Find(string asked)
    {
        if (Publisher.All.FirstOrDefault(p => string.Equals(p.Name, asked, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        if (File.Exists(asked))
            return Publisher.Read(asked) is [var only] ? only : throw Unknown(asked, Publisher.Read(asked), asked + ":");
        var colon = asked.LastIndexOf(':');
        if (colon > 0 && File.Exists(asked[..colon]) && Publisher.Read(asked[..colon]) is var own)
            return own.FirstOrDefault(p => string.Equals(p.Name, asked[(colon + 1)..], StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(asked, own, asked[..colon] + ":");
        throw Unknown(asked, Publisher.All, string.Empty);
    }

    private static UsageException Unknown(string asked, IReadOnlyList<Publisher> known, string file)
    {
        var names = known.Select(p => file + p.Name).ToList();
        var near = DidYouMean.Of(asked, names);
        return new UsageException(
            $"--publisher：应为{string.Join("、", names)}之一，或文件，实为{VisibleText.Quote(asked)}{near.Zh}",
            $"--publisher: expected one of {string.Join(", ", names)}, or a file, found {VisibleText.Quote(asked)}{near.En}");
    }
}
