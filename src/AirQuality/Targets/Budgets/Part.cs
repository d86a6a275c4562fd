namespace AirQuality.Targets.Budgets;

/// <summary>One part of a whole that is to be shared out.</summary>
/// <param name="Days">The days (or weight units) it has.</param>
/// <param name="Weight">Its share, by the profile.</param>
/// <param name="Fixed">The goal set by hand, or <c>null</c>.</param>
/// <param name="Least">What goals set by hand inside it need at the least.</param>
/// <param name="Most">The goal it may not be looser than, and what that allows; <c>null</c> where nothing bounds it.</param>
internal readonly record struct Part(int Days, long Weight, decimal? Fixed, long Least, Bound? Most = null);
