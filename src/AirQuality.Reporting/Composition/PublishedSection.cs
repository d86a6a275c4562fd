using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Places;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;

namespace AirQuality.Reporting.Composition;

/// <summary>Where one's own areas stand among all that are published, and what takes them out of the last.</summary>
internal sealed class PublishedSection(ReportComposer composer)
{
    private readonly Words words = composer.Words;

    /// <summary>The section; nothing without published tables.</summary>
    public ReportSection? Places()
    {
        if (composer.Report.Published is not { } published)
            return null;
        return new ReportSection("published", words.Pick("在已公布名单中的名次", "Places among the published areas"))
        {
            Sentences = [.. Sentences(published).Select(composer.Stop)],
            Tables = published.Own.Count == 0 ? [] : [("published", Table(published))],
        };
    }

    private IEnumerable<string> Sentences(PublishedPlaces published)
    {
        if (published.Missing is { } missing)
        {
            yield return missing.In(words.Language);
            yield break;
        }

        var ranking = published.Ranking!.Ranking;
        foreach (var gap in published.Own)
        {
            var place = gap.Target.Area;
            yield return words.Pick(
                $"{composer.Names.Of(place.Area)}综合指数{FigureWords.Number(place.Value)}，在{composer.Areas(ranking.Count)}中列{BulletinText.Place(place, words.Language)}（{BulletinText.PlaceFromBottom(place, words.Language)}）{Aim(gap, published.Last)}",
                $"{composer.Names.Of(place.Area)} with an index of {FigureWords.Number(place.Value)} is {BulletinText.Place(place, words.Language)} of {composer.Areas(ranking.Count)} ({BulletinText.PlaceFromBottom(place, words.Language)}){Aim(gap, published.Last)}");
        }

        foreach (var area in ranking.Unranked.Where(u => composer.Report.Days.IndexOf(u.Area) >= 0))
            yield return words.Pick($"{composer.Names.Of(area.Area)}没有名次：", $"{composer.Names.Of(area.Area)} has no place: ") + words.Reason(area.Reason);
    }

    private string Aim(AreaGap gap, int last)
    {
        if (gap.Target.IsReached)
            return words.Pick($"，不在后{FigureWords.Number(last)}名", $", not among the last {FigureWords.Number(last)}");
        return gap.Target.Value is { } value
            ? words.Pick($"；退出后{FigureWords.Number(last)}名须降到{FigureWords.Number(value)}或以下", $"; to leave the last {FigureWords.Number(last)} it has to fall to {FigureWords.Number(value)} or lower")
            : string.Empty;
    }

    private Table Table(PublishedPlaces published)
    {
        var rows = published.Ranking!.Rows.ToDictionary(r => r.Area);
        return new Table(["area", "rank", "ranked", "index", "rise_previous", "rise_year", "cutoff", "needed", "source"], published.Own.Select(gap => new[]
        {
            Cell.Text(composer.Names.Of(gap.Assessment.Area)),
            Cell.Number(gap.Target.Area.Place),
            Cell.Number(published.Ranking.Ranking.Count),
            Cell.Number(gap.Target.Area.Value),
            Cell.Number(rows[gap.Assessment.Area].OnPrevious?.Rise),
            Cell.Number(rows[gap.Assessment.Area].OnLastYear?.Rise),
            Cell.Number(gap.Target.Cutoff),
            Cell.Number(gap.Target.IsReached ? null : gap.Target.Value),
            Cell.Origin(gap.Target.Area.Origin, words),
        }))
        {
            Title = words.Pick($"在已公布名单中的名次{words.Basis(published.Ranking.Ranking)}", $"Places among the published areas{words.Basis(published.Ranking.Ranking)}"),
        };
    }
}
