using AirQuality.Terms;

namespace AirQuality.Accountability.Money;

/// <summary>What all areas get or pay by a formula.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Period">The period.</param>
/// <param name="Amounts">One result an area that a part is for, in the order of the data.</param>
public sealed record MoneyReport(MoneyFormula Formula, AssessmentPeriod Period, IReadOnlyList<MoneyAmount> Amounts)
{
    /// <summary>The result of an area, or <c>null</c> where no part is for it.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The result.</returns>
    public MoneyAmount? Of(Area area) => Amounts.FirstOrDefault(a => a.Area == area);

    /// <summary>The results: what a <c>foreach</c> goes through.</summary>
    /// <returns>The results.</returns>
    public IEnumerator<MoneyAmount> GetEnumerator() => Amounts.GetEnumerator();
}
