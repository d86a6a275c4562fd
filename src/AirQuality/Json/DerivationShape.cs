using AirQuality.Explanation;
using AirQuality.Wording;

namespace AirQuality.Json;

internal sealed record DerivationShape(
    LocalizedText What, DerivationKind Kind, decimal? Value, decimal? BeforeRounding, int? Decimals, string Unit, string? Rule, LocalizedText? Note, Reason? Reason, Reason? LeftOut,
    IReadOnlyList<DerivationShape> Inputs)
{
    /// <summary>A derivation down to some depth: 0 is the figure alone.</summary>
    public static DerivationShape Of(Derivation derivation, int depth) => new(
        derivation.What, derivation.Kind, derivation.Value, derivation.BeforeRounding, derivation.Decimals, derivation.Unit, derivation.Rule,
        derivation.Note, derivation.Reason, derivation.LeftOut, depth == 0 ? [] : [.. derivation.Inputs().Select(i => Of(i, depth - 1))]);
}
