namespace AirQuality.Wording;

/// <summary>What kinds of exceptional events are called.</summary>
internal static class EventNames
{
    /// <summary>The name of a kind; other kinds than dust are shown as they were registered.</summary>
    public static LocalizedText Of(string kind) => kind == "dust" ? new("沙尘", "dust") : LocalizedText.Same(kind);
}
