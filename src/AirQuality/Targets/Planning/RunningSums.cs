using AirQuality.Numerics;

namespace AirQuality.Targets.Planning;

/// <summary>Arrays and nodes that the goals of one area fill in turns: a plan of thousands of areas would else spend more time on their memory than on the goals. For one goal at a time.</summary>
internal sealed class RunningSums
{
    private long[] weights = [];
    private int[] valid = [];
    private long[] spent = [];
    private int[] onRecord = [];
    private long[] ofRecord = [];
    private int[] ofSmallRecord = [];
    private int[] passed = [];
    private int[] profile = [];
    private readonly PlanNodes nodes = new();
    private readonly Dictionary<int, Quotient?> cleanest = [];

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

    /// <summary>The same in 32 bits; its first entry is 0.</summary>
    public static int[] OfSmallRecord(RunningSums? kept, int length) => kept is null ? new int[length] : kept.ofSmallRecord = OfLength(kept.ofSmallRecord, length);

    /// <summary>One for the days of a period that have passed, all without data.</summary>
    public static Memory<int> Passed(RunningSums? kept, int length)
    {
        var days = kept is null ? new int[length] : kept.passed = OfLength(kept.passed, length);
        days.AsSpan(0, length).Fill(-1);
        return days.AsMemory(0, length);
    }

    /// <summary>One for the calendar days of a profile; whoever takes it writes every entry.</summary>
    public static int[] Profile(RunningSums? kept, int length) => kept is null ? new int[length] : kept.profile = OfLength(kept.profile, length);

    /// <summary>What is known of the cleanest days on record; nothing yet.</summary>
    public static Dictionary<int, Quotient?> Cleanest(RunningSums? kept)
    {
        if (kept is null)
            return [];
        kept.cleanest.Clear();
        return kept.cleanest;
    }

    /// <summary>Nodes for the trees of a goal; those of the goal before are done with.</summary>
    public PlanNodes NewNodes()
    {
        nodes.Reset();
        return nodes;
    }

    // Whoever fills one writes every entry but the first, which nobody ever changes.
    private static T[] OfLength<T>(T[] kept, int length) => kept.Length >= length ? kept : new T[length];
}
