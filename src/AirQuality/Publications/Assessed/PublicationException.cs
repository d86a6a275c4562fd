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

    /// <summary>A figure is not published for a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="metric">The key of the figure.</param>
    /// <param name="known">The periods it is published for.</param>
    /// <param name="others">The keys of what is published for the period instead.</param>
    internal static PublicationException Nothing(AssessmentPeriod period, string metric, IReadOnlyList<AssessmentPeriod> known, IReadOnlyList<string> others)
    {
        var asked = PublishedPeriodText.Of(period);
        var zh = $"公布的表格中没有{asked}的{Names.OfFigure(metric, Language.Chinese)}";
        var en = $"expected published figures ({Names.OfFigure(metric, Language.English)}) in {asked}, found ";
        var periods = known.Select(PublishedPeriodText.Of).ToList();
        if (others.Count > 0)
            return new($"{zh}；该时段公布的是{string.Join('、', others.Select(o => Names.OfFigure(o, Language.Chinese)))}（{string.Join('、', others)}）", $"{en}{string.Join(", ", others)}");
        return known.Count == 0 ? new($"{zh}，也没有其他时段的", $"{en}none in any period") : new($"{zh}；有的是{string.Join('、', periods)}", $"{en}them in {string.Join(", ", periods)} only");
    }

    /// <summary>Nothing at all is published for a period.</summary>
    internal static PublicationException Nothing(AssessmentPeriod period, IReadOnlyList<AssessmentPeriod> known) => new(
        $"公布的表格中没有{PublishedPeriodText.Of(period)}的数值；有的是{string.Join('、', known.Select(PublishedPeriodText.Of))}",
        $"expected published figures in {PublishedPeriodText.Of(period)}, found them in {string.Join(", ", known.Select(PublishedPeriodText.Of))} only");

    /// <summary>Neither publications nor days.</summary>
    internal static PublicationException NoDays(AssessmentPeriod period) => new($"{period}没有数据", $"expected days or published figures in {period}, found none");

    /// <summary>The published list names too few of its areas for the question.</summary>
    internal static PublicationException TooFew(AssessmentPeriod period, int listed, int whole) => new(
        $"{PublishedPeriodText.Of(period)}的名单只公布了 {whole} 个区域中的 {listed} 个，不足以回答",
        $"the published list of {PublishedPeriodText.Of(period)} names {listed} of {whole} areas, too few for an answer");
}
