using AirQuality.Indices;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>A composite index for machines: what <c>airq index</c> prints.</summary>
public static class IndexTable
{
    /// <summary>One row: single indices, index, main pollutants, scheme, edition.</summary>
    /// <param name="result">The index.</param>
    /// <returns>The table.</returns>
    public static Table Of(CompositeIndexResult result) => new(
        [.. result.Singles.Select(s => $"index_{s.Pollutant.Key()}"), "index", "main", "scheme", "standard"],
        [
            [
                .. result.Singles.Select(s => Cell.Number(s.Index)),
                Cell.Number(result.Published),
                Cell.List(result.Main),
                Cell.Text(result.Scheme.Name),
                Cell.Text(result.Edition.Id),
            ],
        ]);
}
