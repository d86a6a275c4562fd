using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Observations;

[TestFixture]
public sealed class EventRegisterTests
{
    private static readonly Area City = new("市", AreaLevel.City);
    private static readonly Area County = new("县", AreaLevel.County, City);
    private static readonly Area Station = new("S1", AreaLevel.Station, County);
    private static readonly LocalDate Day = new(2026, 3, 15);

    [Test]
    public void Excludes_Particles_OnTheDaysOfTheEventOnly([Values(-1, 0, 1, 2)] int offset, [Values] Pollutant pollutant)
    {
        var register = new EventRegister([ExceptionalEvent.OfDays(County, Day, Day.PlusDays(1))]);
        Assert.That(register.Excludes(County, Day.PlusDays(offset), pollutant), Is.EqualTo((offset is 0 or 1) && (pollutant is Pollutant.PM10 or Pollutant.PM25)));
    }

    [Test]
    public void Excludes_EventOfACity_HoldsForWhatLiesInIt() =>
        Assert.That(Where(new EventRegister([ExceptionalEvent.OfDays(City, Day, Day)])), Is.EqualTo((true, true, true)));

    [Test]
    public void Excludes_EventOfAStation_HoldsForNothingElse() =>
        Assert.That(Where(new EventRegister([ExceptionalEvent.OfDays(Station, Day, Day)])), Is.EqualTo((false, false, true)));

    /// <summary>Moments: an event to 00:00 does not touch the day that begins then; one hour of a day is enough.</summary>
    [TestCase("14T23", "15T00", "14..14")]
    [TestCase("14T23", "15T01", "14..15")]
    [TestCase("15T00", "16T00", "15..15")]
    [TestCase("15T08", "17T14", "15..17")]
    public void Days_OfHours_AreThoseWithAnHourInTheEvent(string from, string to, string days)
    {
        static LocalDateTime Moment(string text) => new LocalDate(2026, 3, int.Parse(text[..2])).AtMidnight().PlusHours(int.Parse(text[3..]));
        var item = new ExceptionalEvent { Area = City, From = Moment(from), To = Moment(to), Kind = "dust" };
        Assert.That($"{item.FirstDay.Day}..{item.LastDay.Day}", Is.EqualTo(days));
    }

    [Test]
    public void Register_ReversedEvent_IsRefused() =>
        Assert.That(() => new EventRegister([ExceptionalEvent.OfDays(City, Day, Day.PlusDays(-1))]), Throws.ArgumentException.With.Message.Contains("not after it begins"));

    [Test]
    public void Register_WithoutPollutants_IsRefused() =>
        Assert.That(() => new EventRegister([ExceptionalEvent.OfDays(City, Day, Day) with { Pollutants = [] }]), Throws.ArgumentException.With.Message.Contains("no pollutant"));

    [Test]
    public void Register_OverlapOfAreaAndPollutant_IsRefused() =>
        Assert.That(() => new EventRegister([ExceptionalEvent.OfDays(City, Day, Day.PlusDays(2)), ExceptionalEvent.OfDays(City, Day.PlusDays(2), Day.PlusDays(3))]), Throws.ArgumentException.With.Message.Contains("overlap"));

    [Test]
    public void Register_SameTimeOfOtherAreasOrPollutants_IsNoOverlap()
    {
        ExceptionalEvent[] events =
        [
            ExceptionalEvent.OfDays(City, Day, Day),
            ExceptionalEvent.OfDays(County, Day, Day),
            ExceptionalEvent.OfDays(City, Day, Day, "smoke") with { Pollutants = [Pollutant.CO] },
            ExceptionalEvent.OfDays(City, Day.PlusDays(1), Day.PlusDays(1)),
        ];
        Assert.That(new EventRegister(events).Find(County, Day, Pollutant.PM10), Is.SameAs(events[1]));
    }

    private static (bool City, bool County, bool Station) Where(EventRegister register) =>
        (register.Excludes(City, Day, Pollutant.PM10), register.Excludes(County, Day, Pollutant.PM10), register.Excludes(Station, Day, Pollutant.PM10));
}
