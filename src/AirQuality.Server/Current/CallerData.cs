using System.Runtime.CompilerServices;
using AirQuality.Server.Access;
using AirQuality.Terms;

namespace AirQuality.Server.Current;

/// <summary>The data as one caller may see them: of areas a token does not name there is nothing, so that nothing of them can be told.</summary>
internal sealed class CallerData(ICurrentData current)
{
    private const int Most = 64;
    private readonly Lock gate = new();
    private readonly Dictionary<string, DataState> kept = new(StringComparer.Ordinal);
    private long version;

    /// <summary>The newest state a caller may see.</summary>
    public DataState Of(Caller caller) => Of(caller, current.Now);

    /// <summary>Each newer state a caller may see.</summary>
    public async IAsyncEnumerable<DataState> ChangesOf(Caller caller, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var state in current.Changes(cancellationToken).ConfigureAwait(false))
            yield return Of(caller, state);
    }

    /// <summary>The areas of the data that names stand for; names that are none of it stand for nothing.</summary>
    public static IReadOnlyList<Area> AreasOf(AirData data, IReadOnlyList<string> names)
    {
        IEnumerable<Area> known = data.Network?.AllAreas ?? [.. Enum.GetValues<AreaLevel>().Where(l => data.At(l).HasDays).SelectMany(l => data.At(l).Areas)];
        var finder = new AreaFinder(known.Distinct());
        return [.. names.Select(n => finder.Find(n)).Where(f => f.Count == 1).Select(f => f[0])];
    }

    private DataState Of(Caller caller, DataState state)
    {
        if (caller.Areas.Count == 0)
            return state;
        var key = string.Join('\n', caller.Areas);
        lock (gate)
        {
            if (version != state.Version || kept.Count >= Most)
            {
                kept.Clear();
                version = state.Version;
            }

            if (kept.TryGetValue(key, out var known))
                return known;
        }

        var own = state with { Data = state.Data.Within(AreasOf(state.Data, caller.Areas)), FileError = null };
        lock (gate)
            if (version == state.Version)
                kept[key] = own;
        return own;
    }
}
