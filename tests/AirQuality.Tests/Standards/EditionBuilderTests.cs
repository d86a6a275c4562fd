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

    private static EditionBuilder Builder(Func<AssessmentRules, AssessmentRules> with) =>
        new(StandardsCatalogue.Y2026) { Id = "own", Assessment = with(StandardsCatalogue.Y2026.Assessment) };
}
