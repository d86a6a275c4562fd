namespace AirQuality.Publishing;

/// <summary>The words with which a table prints changes.</summary>
/// <param name="Rise">Before a rise.</param>
/// <param name="Fall">Before a fall.</param>
internal sealed record ChangeVerbs(string Rise, string Fall)
{
    private static readonly string[] Rises = ["上升", "增加", "升高", "增长"];
    private static readonly string[] Falls = ["下降", "减少", "降低"];

    /// <summary>The words that cells use; <c>null</c> where they use none.</summary>
    public static ChangeVerbs? Of(IReadOnlyList<string> cells)
    {
        var rise = Array.Find(Rises, v => cells.Any(c => c.StartsWith(v, StringComparison.Ordinal)));
        var fall = Array.Find(Falls, v => cells.Any(c => c.StartsWith(v, StringComparison.Ordinal)));
        return rise is null && fall is null ? null : new ChangeVerbs(rise ?? Rises[0], fall ?? Falls[0]);
    }
}
