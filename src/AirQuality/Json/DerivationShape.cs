using AirQuality.Explanation;

namespace AirQuality.Json;

internal sealed record DerivationShape(
    Wording What, DerivationKind Kind, decimal? Value, decimal? BeforeRounding, int? Decimals, string Unit, string? Rule, Wording? Note, Wording? Reason, Wording? LeftOut,
    IReadOnlyList<DerivationShape> Inputs)
{
    /// <summary>A derivation down to some depth: 0 is the figure alone.</summary>
    public static DerivationShape Of(Derivation derivation, int depth) => new(
        derivation.What, derivation.Kind, derivation.Value, derivation.BeforeRounding, derivation.Decimals, derivation.Unit, derivation.Rule,
        derivation.Note, derivation.Reason, derivation.LeftOut, depth == 0 ? [] : [.. derivation.Inputs().Select(i => Of(i, depth - 1))]);
}
