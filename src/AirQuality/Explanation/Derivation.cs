using System.Globalization;
using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Explanation;

/// <summary>How one figure came to be: the operation, its inputs with what was left out and why, the rounding, the clause. A tree down to what was measured.</summary>
/// <remarks>
/// <see cref="Value"/> is the library's figure; <see cref="Replay"/> makes it again from the leaves of the tree alone. Inputs are
/// made when they are asked for, so that a year of a province can be explained without holding its hours.
/// </remarks>
public sealed record Derivation
{
    internal Derivation()
    {
    }

    /// <summary>What the figure is.</summary>
    public required LocalizedText What { get; init; }

    /// <summary>How it came out of <see cref="Inputs"/>.</summary>
    public required DerivationKind Kind { get; init; }

    /// <summary>The figure, exact to six decimals where it is not rounded; <c>null</c> when there is none, then <see cref="Reason"/> says why.</summary>
    public decimal? Value => Figure(Exact);

    /// <summary>The figure before rounding, to six decimals; <c>null</c> when there is none.</summary>
    public decimal? BeforeRounding => Exact is { } exact ? Shown(exact) : null;

    /// <summary>The decimals to which it was rounded, half to even (GB/T 8170); <c>null</c> when it is not rounded.</summary>
    public int? Decimals { get; init; }

    /// <summary>The unit; empty for indices.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The clause it follows, or <c>null</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>What else a reviewer wants to know, or <c>null</c>.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>Why there is no figure, or <c>null</c> when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Why it does not enter the figure above it although it may have a value, or <c>null</c> when it enters.</summary>
    public Reason? LeftOut { get; init; }

    /// <summary>Whether a long list gives it a line of its own, for its name and value do not say all.</summary>
    internal bool StandsOut { get; init; }

    internal Fraction? Exact { get; init; }

    internal Func<IReadOnlyList<Derivation>>? MakeInputs { get; init; }

    internal Operations.Operation? Operation { get; init; }

    internal Fraction? Entering => Rounded(Exact);

    /// <summary>What it was made from, made anew at each call: those that entered and, with a reason, those that did not.</summary>
    /// <returns>The inputs in order; none for a leaf.</returns>
    public IReadOnlyList<Derivation> Inputs() => MakeInputs?.Invoke() ?? [];

    /// <summary>Makes the figure again from the leaves by the recorded operations.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public decimal? Replay() => Figure(ReplayExactly());

    /// <summary>The derivation as text, one line a figure, indented by depth.</summary>
    /// <param name="language">The language.</param>
    /// <param name="depth">How many levels below the figure are shown; a long list at the last level is written compactly.</param>
    /// <returns>The text, lines ended by <c>\n</c>.</returns>
    public string ToText(Language language = Language.Chinese, int depth = int.MaxValue) => DerivationText.Of(this, language, depth);

    /// <summary>The figure in a line, in English.</summary>
    /// <returns>What it is, its value, unit and rounding.</returns>
    public override string ToString() => ToText(Language.English, depth: 0).TrimEnd('\n');

    /// <summary>What is to be said about the figure besides its value: the rounding, the note, why there is none, why it does not enter.</summary>
    /// <returns>The remarks, in this order.</returns>
    public IEnumerable<LocalizedText> Remarks()
    {
        if (Decimals is { } decimals && BeforeRounding is { } before && before != Value)
        {
            var count = decimals.ToString(CultureInfo.InvariantCulture);
            yield return new($"{DerivationText.Number(before)} 修约到{count}位小数", $"{DerivationText.Number(before)} rounded to {count} {(decimals == 1 ? "decimal" : "decimals")}");
        }

        if (Note is { } note)
            yield return note;
        if (Reason is { } reason)
            yield return reason.InBoth();
        if (LeftOut is { } leftOut)
            yield return new($"不计入：{leftOut.In(Language.Chinese)}", $"left out: {leftOut.In(Language.English)}");
    }

    /// <summary>The figure from inputs at hand, before it is rounded: the tree tells the operation, the inputs the rest.</summary>
    internal Derivation From(IReadOnlyList<Derivation> inputs, Operations.Operation operation) => this with
    {
        MakeInputs = () => inputs,
        Operation = operation,
        Exact = operation([.. inputs.Where(i => i.LeftOut is null).Select(i => i.Entering).OfType<Fraction>()]),
    };

    /// <summary>To six decimals, without zeros at the end.</summary>
    private static decimal Shown(Fraction value) => value.Round(6) / 1.000000000000m;

    private decimal? Figure(Fraction? exact) => exact is not { } value ? null : Decimals is { } decimals ? value.Round(decimals) : Shown(value);

    private Fraction? ReplayExactly() => MakeInputs is null
        ? Exact
        : Operation!([.. Inputs().Where(i => i.LeftOut is null).Select(i => i.Rounded(i.ReplayExactly())).OfType<Fraction>()]);

    private Fraction? Rounded(Fraction? value) => value is { } v && Decimals is { } decimals ? v.Round(decimals) : value;
}
