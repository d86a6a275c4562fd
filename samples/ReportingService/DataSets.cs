using System.Collections.Immutable;

namespace ReportingService;

/// <summary>The data sets loaded, the only state of the service. A request works on the set it found, whatever is loaded meanwhile.</summary>
internal sealed class DataSets(int most)
{
    private ImmutableSortedDictionary<string, DataSet> sets = ImmutableSortedDictionary.Create<string, DataSet>(StringComparer.Ordinal);

    public IEnumerable<DataSet> All => sets.Values;

    public static DataSets Of(ReportingOptions options, CancellationToken cancellation)
    {
        var loaded = new DataSets(options.MaxDataSets);
        foreach (var (name, folder) in options.Folders)
            loaded.Put(DataSet.OfFolder(name, folder, cancellation));
        return loaded;
    }

    public DataSet Get(string name) => sets.TryGetValue(name, out var set) ? set : throw new NotFoundException($"There is no data set '{name}'.");

    /// <summary>Adds a set or takes the place of the one of the same name.</summary>
    public void Put(DataSet set)
    {
        ImmutableInterlocked.Update(ref sets, static (old, added) => old.Count < added.Most || old.ContainsKey(added.Set.Name)
            ? old.SetItem(added.Set.Name, added.Set)
            : throw new ArgumentException($"There are {added.Most} data sets already; remove one first."), (Set: set, Most: most));
    }

    public void Remove(string name)
    {
        Get(name);
        ImmutableInterlocked.Update(ref sets, static (old, gone) => old.Remove(gone), name);
    }
}
