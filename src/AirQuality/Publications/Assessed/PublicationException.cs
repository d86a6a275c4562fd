using AirQuality.Wording;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>Publications do not hold what was asked for, or do not say which area is meant.</summary>
public sealed class PublicationException : ArgumentException
{
    internal PublicationException(string zh, string en)
        : base(en) => Text = new LocalizedText(zh, en);

    /// <summary>What was expected and what there is, in both languages.</summary>
    public LocalizedText Text { get; }

    /// <summary>A table leaves something open.</summary>
    internal static PublicationException Open(PublishedQuestion question) => new(question.Text(Language.Chinese), question.Text(Language.English));

    /// <summary>A published name can be several areas, or areas of several cities can be one of one's own.</summary>
    internal static PublicationException Ambiguous(PublishedFigure figure, IReadOnlyList<Area> found)
    {
        var printed = figure.City is null ? figure.Area : $"{figure.City} {figure.Area}";
        return found.Count > 1
            ? new(
                $"{figure.Source}：“{printed}”可能是{string.Join('、', found)}；请用 --map \"{figure.Area}=...\" 说明",
                $"{figure.Source}: '{printed}' can be {string.Join(" or ", found)}; say which with --map \"{figure.Area}=...\"")
            : new(
                $"{figure.Source}：表中有不同城市的“{figure.Area}”，而自有数据未说明“{found[0]}”属于哪个城市；请给出站点表",
                $"{figure.Source}: '{figure.Area}' stands for areas of several cities, and the observations do not say which of them '{found[0]}' lies in; give a stations file that does");
    }

    /// <summary>Nothing is published for a period.</summary>
    internal static PublicationException Nothing(AssessmentPeriod period, string metric, IReadOnlyList<AssessmentPeriod> known)
    {
        var asked = PublishedPeriodText.Of(period);
        var zh = Names.OfFigure(metric, Language.Chinese);
        var en = Names.OfFigure(metric, Language.English);
        var periods = known.Select(PublishedPeriodText.Of).ToList();
        return known.Count == 0
            ? new($"公布的表格中没有{asked}的{zh}，也没有其他时段的", $"expected published figures ({en}) in {asked}, found none in any period")
            : new(
                $"公布的表格中没有{asked}的{zh}；有的是{string.Join('、', periods)}",
                $"expected published figures ({en}) in {asked}, found them in {string.Join(", ", periods)} only");
    }

    /// <summary>Neither publications nor days.</summary>
    internal static PublicationException NoDays(AssessmentPeriod period) => new($"{period}没有数据", $"expected days or published figures in {period}, found none");

    /// <summary>The published list names too few of its areas for the question.</summary>
    internal static PublicationException TooFew(AssessmentPeriod period, int listed, int whole) => new(
        $"{PublishedPeriodText.Of(period)}的名单只公布了 {whole} 个区域中的 {listed} 个，不足以回答",
        $"the published list of {PublishedPeriodText.Of(period)} names {listed} of {whole} areas, too few for an answer");
}
