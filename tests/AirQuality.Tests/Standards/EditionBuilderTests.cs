using AirQuality.Standards;

namespace AirQuality.Tests.Standards;

[TestFixture]
public sealed class EditionBuilderTests
{
    [Test]
    public void Build_WithHoursADayCannotBeExactWith_IsRefused([Values(0, 1, 16, 19, 25)] int hours) =>
        Assert.That(
            () => Builder(r => r with { HoursForDay = hours }).Build(),
            Throws.InvalidOperationException.With.Message.EqualTo($"Expected 20 to 24 hours for a day, found {hours}."));

    [Test]
    public void Build_WithHoursAnEightHourMeanDoesNotHave_IsRefused([Values(0, 9)] int hours) =>
        Assert.That(
            () => Builder(r => r with { HoursForEightHourMean = hours }).Build(),
            Throws.InvalidOperationException.With.Message.EqualTo($"Expected 1 to 8 hours for an 8-hour mean, found {hours}."));

    [Test]
    public void Build_WithStricterHours_KeepsThem() =>
        Assert.That(Builder(r => r with { HoursForDay = 24, HoursForEightHourMean = 8 }).Build().Assessment.HoursForDay, Is.EqualTo(24));

    [Test]
    public void Build_OfNothing_SaysWhatIsMissing()
    {
        Assert.That(() => new EditionBuilder().Build(), Throws.InvalidOperationException.With.Message.StartsWith("Expected an id"));
        Assert.That(() => new EditionBuilder { Id = "own" }.Build(), Throws.InvalidOperationException.With.Message.EqualTo("Expected a limit of SO2 for Day, found none."));
        Assert.That(() => new EditionBuilder { Id = "own" }.Limits(StandardsCatalogue.Y2026.Limits).Build(), Throws.InvalidOperationException.With.Message.EqualTo("Expected 2 to 10 levels, found 0."));
    }

    /// <summary>What an edition says comes out of its own parts again: the national ones are made by nothing else.</summary>
    [Test]
    public void Build_OfTheNationalEditions_GivesThemAgain()
    {
        foreach (var edition in StandardsCatalogue.National.Editions)
        {
            var again = new EditionBuilder(edition).Build();
            Assert.That(again.Columns.SelectMany(c => c.Breakpoints), Is.EqualTo(edition.Columns.SelectMany(c => c.Breakpoints)), edition.Id);
            Assert.That((again.Thresholds, again.IndexRounding, again.Assessment, again.Clauses), Is.EqualTo((edition.Thresholds, edition.IndexRounding, edition.Assessment, edition.Clauses)), edition.Id);
        }
    }

    private static EditionBuilder Builder(Func<AssessmentRules, AssessmentRules> with) =>
        new(StandardsCatalogue.Y2026) { Id = "own", Assessment = with(StandardsCatalogue.Y2026.Assessment) };
}
