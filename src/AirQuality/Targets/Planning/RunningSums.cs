namespace AirQuality.Targets.Planning;

/// <summary>Arrays of running sums that the goals of one area fill in turns: a plan of thousands of areas would else spend more time on their memory than on the goals. For one goal at a time.</summary>
internal sealed class RunningSums
{
    private long[] weights = [];
    private int[] valid = [];
    private long[] spent = [];
    private int[] onRecord = [];
    private long[] ofRecord = [];

    /// <summary>An array for the weights of a plan, of at least a length; its first entry is 0.</summary>
    public static long[] Weights(RunningSums? kept, int length) => kept is null ? new long[length] : kept.weights = OfLength(kept.weights, length);

    /// <summary>One for the number of valid days; its first entry is 0.</summary>
    public static int[] Valid(RunningSums? kept, int length) => kept is null ? new int[length] : kept.valid = OfLength(kept.valid, length);

    /// <summary>One for what days spent; its first entry is 0.</summary>
    public static long[] Spent(RunningSums? kept, int length) => kept is null ? new long[length] : kept.spent = OfLength(kept.spent, length);

    /// <summary>One for the number of valid days on record; its first entry is 0.</summary>
    public static int[] OnRecord(RunningSums? kept, int length) => kept is null ? new int[length] : kept.onRecord = OfLength(kept.onRecord, length);

    /// <summary>One for the sums of the days on record; its first entry is 0.</summary>
    public static long[] OfRecord(RunningSums? kept, int length) => kept is null ? new long[length] : kept.ofRecord = OfLength(kept.ofRecord, length);

    // Whoever fills one writes every entry but the first, which nobody ever changes.
    private static T[] OfLength<T>(T[] kept, int length) => kept.Length >= length ? kept : new T[length];
}
