using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>The exceptional events that are known, from an official list. Immutable and safe to share.</summary>
public sealed class EventRegister
{
    private readonly Dictionary<Area, List<ExceptionalEvent>> byArea = [];

    /// <summary>A register of the given events.</summary>
    /// <param name="events">The events.</param>
    /// <exception cref="ArgumentException">An event ends before it begins, affects no pollutant, or two of the same area and pollutant overlap.</exception>
    public EventRegister(IEnumerable<ExceptionalEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Events = [.. events];
        foreach (var item in Events)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(events));
            if (item.To <= item.From)
                throw new ArgumentException($"The event of {item.Area} from {item.From} ends at {item.To}, not after it begins.", nameof(events));
            if (item.Pollutants is not { Count: > 0 }) // null where JSON leaves it out
                throw new ArgumentException($"The event of {item.Area} from {item.From} affects no pollutant.", nameof(events));
            if (!byArea.TryGetValue(item.Area, out var ofArea))
                byArea.Add(item.Area, ofArea = []);
            if (ofArea.Find(item.Overlaps) is { } other)
                throw new ArgumentException($"The events of {item.Area} from {other.From} and from {item.From} overlap.", nameof(events));
            ofArea.Add(item);
        }
    }

    /// <summary>The events in the order given.</summary>
    public IReadOnlyList<ExceptionalEvent> Events { get; }

    /// <summary>The event that affects a pollutant of an area on a day.</summary>
    /// <param name="area">The area; events of the areas it lies in hold for it too.</param>
    /// <param name="date">The day.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The event of the smallest area, or <c>null</c> when there is none.</returns>
    public ExceptionalEvent? Find(Area area, LocalDate date, Pollutant pollutant) => Of(area)?.Find(date, pollutant);

    /// <summary>Whether a pollutant of an area is left out on a day. The one rule that every assessment asks.</summary>
    /// <param name="area">The area; events of the areas it lies in hold for it too.</param>
    /// <param name="date">The day.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>True when an event affects it.</returns>
    public bool Excludes(Area area, LocalDate date, Pollutant pollutant) => Find(area, date, pollutant) is not null;

    /// <summary>The events that hold for an area, those of the smallest area first; <c>null</c> when there are none.</summary>
    internal AreaEvents? Of(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        // From the smallest area up, so that Find meets a county's own event before that of its city, and names it in the reason.
        var events = new List<ExceptionalEvent>();
        foreach (var at in area.AndAbove())
            if (byArea.TryGetValue(at, out var own))
                events.AddRange(own);
        return events.Count == 0 ? null : new AreaEvents(events);
    }
}
