using AirQuality.Terms;

namespace AirQuality.Tests.Terms;

/// <summary>What files say of their days wins over what is said of the rest.</summary>
[TestFixture]
public sealed class StatusSummaryTests
{
    [TestCase(DataStatus.Unsaid, DataStatus.Unsaid, DataStatus.Unsaid)]
    [TestCase(DataStatus.Unsaid, DataStatus.Raw, DataStatus.Raw)]
    [TestCase(DataStatus.Reviewed, DataStatus.Raw, DataStatus.Reviewed)]
    [TestCase(DataStatus.Mixed, DataStatus.Reviewed, DataStatus.Mixed)]
    public void Or_OfFilesAndWhatWasSaid_IsThatOfTheFilesWhereTheySayOne(DataStatus files, DataStatus said, DataStatus expected) =>
        Assert.That(new StatusSummary(files).Or(said).Status, Is.EqualTo(expected));
}
