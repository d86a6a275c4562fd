using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Published;

/// <summary>Tables made up in combinations of all traits of real ones, from known figures.</summary>
public sealed class MadePublicationTests
{
    private const int Tables = 2000;

    [Test]
    public void Whatever_the_layout_no_figure_is_read_wrong()
    {
        var wrong = Enumerable.Range(0, Tables).SelectMany(seed => Wrong(seed).Select(w => $"seed {seed}: {w}")).Take(10);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Nine_in_ten_are_read_without_a_question()
    {
        var refused = Enumerable.Range(0, Tables).Where(s => MadePublication.Of(s).Traits.PeriodIn != "none").Select(s => Read(s).Questions).Where(q => q.Count > 0).ToList();
        TestContext.Out.WriteLine(string.Join('\n', refused.GroupBy(q => q[0].Kind).Select(q => $"{q.Key}: {q.Count()}, such as {q.First()[0].Text(Language.English)}")));
        Assert.That(refused, Has.Count.LessThan(Tables / 10));
    }

    [Test]
    public void A_table_without_a_year_is_read_once_the_year_is_said()
    {
        var answers = PublishedAnswers.None with { Periods = [AssessmentPeriod.Year(2024)] };
        var yearless = Enumerable.Range(0, Tables).Where(s => MadePublication.Of(s) is { Traits: { PeriodIn: "none", Layout: not "periods" and not "transposed" and not "beside" } traits } && traits.LastYear != "columns").Take(50).ToList();
        Assert.That(yearless.Where(s => !Read(s).Questions.Any(q => q.Answer.StartsWith("--period", StringComparison.Ordinal))), Is.Empty);
        Assert.That(yearless.Where(s => PublishedTableReader.Read([MadePublication.Of(s).Sheet], answers).Questions.Any(q => q.Answer.StartsWith("--period", StringComparison.Ordinal))), Is.Empty);
    }

    private static PublishedTables Read(int seed) => PublishedTableReader.Read([MadePublication.Of(seed).Sheet]);

    private static IEnumerable<string> Wrong(int seed)
    {
        var made = MadePublication.Of(seed);
        var tables = PublishedTableReader.Read([made.Sheet]);
        var known = made.Known.ToLookup(k => (k.Area, Week(k.Period), k.Key));
        foreach (var figure in tables.Figures.Where(f => f.Subject == FigureSubject.Area))
        {
            var expected = known[(figure.Area.Replace(" ", string.Empty), Week(figure.PeriodText), figure.Quantity.Key)].ToList();
            if (expected.Count == 0)
                yield return $"{figure.Area} {figure.PeriodText} {figure.Quantity.Key} = {figure.Value} is not printed ({made.Traits} {string.Join(",", made.Traits.Metrics)})";
            else if (figure.Value is not null && !expected.Exists(e => e.Value == figure.Value))
                yield return $"{figure.Area} {figure.PeriodText} {figure.Quantity.Key} = {figure.Value}, printed {expected[0].Value} ({made.Traits} {string.Join(",", made.Traits.Metrics)})";
            else if (tables.Questions.Count == 0 && figure.Place is { IsDerived: false } place && !figure.Remarks.Any(r => r.Kind == RemarkKind.SeveralFit) && !expected.Exists(e => e.Place == place.Number))
                yield return $"{figure.Area} {figure.PeriodText} {figure.Quantity.Key} place {place.Number}, printed {expected[0].Place} ({made.Traits} {string.Join(",", made.Traits.Metrics)})";
        }

        if (tables.Questions.Count == 0)
            foreach (var missing in made.Known.Where(k => k.Value is not null && !tables.Figures.Any(f => f.Area.Replace(" ", string.Empty) == k.Area && Week(f.PeriodText) == Week(k.Period) && f.Quantity.Key == k.Key)).Take(1))
                yield return $"not read and not asked: {missing} ({made.Traits} {string.Join(",", made.Traits.Metrics)})";
    }

    /// <summary>The one week there is, which is ISO week 40.</summary>
    private static string Week(string period) => period == "2024-09-30..2024-10-06" ? "2024-W40" : period;
}
