using AirQuality.Indices;
using AirQuality.Standards;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class DailyIaqiTableTests
{
    [Test]
    public void Table_EveryPublishedValueAndSomeBetween_EqualsTheFormula([Values] Pollutant pollutant)
    {
        foreach (var edition in StandardsCatalogue.All)
        {
            var table = DailyIaqiTable.Of(edition);
            var values = Enumerable.Range(0, pollutant == Pollutant.CO ? 1_400 : 60_000).Select(i => Concentration.FromThousandths(i * 50))
                .Append(Concentration.FromThousandths(Concentration.MaxThousandths));
            Assert.That(values.Where(v => table[pollutant, v] != (IndividualAqi.Of(AqiItems.Daily(pollutant), v, edition) ?? AqiSummary.None)), Is.Empty);
            Assert.That(table[pollutant, Concentration.Missing], Is.EqualTo(AqiSummary.None));
        }
    }
}
