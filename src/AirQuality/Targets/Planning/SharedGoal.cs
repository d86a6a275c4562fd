using AirQuality.Targets.Goals;
using AirQuality.Targets.Owners;

namespace AirQuality.Targets.Planning;

/// <summary>A goal with what is left of it for each area inside.</summary>
/// <param name="Goal">The goal of an area.</param>
/// <param name="BaseFigure">Its figure of last year by which it was shared out: of an area of areas their mean; <c>null</c> where one of them has none.</param>
/// <param name="Parts">The goals of the areas just below; empty at the bottom.</param>
public sealed record SharedGoal(Goal Goal, decimal? BaseFigure, IReadOnlyList<SharedGoal> Parts)
{
    /// <summary>The goal and all goals below it, each before its own parts.</summary>
    /// <returns>The goals.</returns>
    public IEnumerable<SharedGoal> AndAllParts() => Parts.SelectMany(p => p.AndAllParts()).Prepend(this);

    /// <summary>The same goals with who answers for each, step by step up the tree of areas.</summary>
    /// <param name="owners">The owners.</param>
    /// <returns>The goals.</returns>
    public SharedGoal With(OwnerRegister owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return this with { Goal = Goal with { Owners = owners.ChainOf(Goal.Area, Goal.Metric) }, Parts = [.. Parts.Select(p => p.With(owners))] };
    }

    /// <summary>The goal and how many parts it has.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Goal}: {Parts.Count} parts");
}
