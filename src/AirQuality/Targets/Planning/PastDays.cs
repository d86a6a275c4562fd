namespace AirQuality.Targets.Planning;

/// <summary>What past days spent, of one area or of several that stand for it: what a seasonal profile is made of.</summary>
/// <param name="Source">Whose days they are.</param>
/// <param name="Series">For each area what its days spent, -1 for a day without data, from <paramref name="FirstDay"/>.</param>
/// <param name="FirstDay">The first day of the series.</param>
/// <param name="InDays">Whether a day spends 0 or 1 instead of a concentration.</param>
internal readonly record struct PastDays(ProfileSource Source, IEnumerable<int[]> Series, NodaTime.LocalDate FirstDay, bool InDays);
