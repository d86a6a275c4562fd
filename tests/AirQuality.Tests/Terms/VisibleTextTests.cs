using AirQuality.Terms;

namespace AirQuality.Tests.Terms;

/// <summary>Text from files as messages show it.</summary>
public sealed class VisibleTextTests
{
    [Test]
    public void Of_HiddenCharacters_ShowsTheirNumbers() => Assert.That(VisibleText.Of("a\u001Bb"), Is.EqualTo("a\\u001Bb"));

    [Test]
    public void Of_ManyHiddenCharacters_IsCutByWhatIsShown() =>
        Assert.That(VisibleText.Of(new string('\u0001', 1000), 60), Is.EqualTo(string.Concat(Enumerable.Repeat("\\u0001", 10)) + "..."));

    [Test]
    public void Of_TextOfTheLength_IsWhole() => Assert.That(VisibleText.Of("监测点位", 4), Is.EqualTo("监测点位"));

    [Test]
    public void Of_LongerText_IsCut() => Assert.That(VisibleText.Of("监测点位", 3), Is.EqualTo("监测点..."));
}
