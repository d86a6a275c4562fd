namespace AirQuality.Agents.Asking;

/// <summary>Keeps the last results that several questions share, such as a ranking; bounded, the longest unused goes first.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class Memo(int capacity)
{
    private readonly Lock gate = new();
    private readonly LinkedList<KeyValuePair<string, object>> used = new();
    private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, object>>> kept = new(StringComparer.Ordinal);

    /// <summary>What is kept under a key, else what is made now. A failure is not kept.</summary>
    public T Get<T>(string key, Func<T> make)
        where T : notnull
    {
        lock (gate)
        {
            if (kept.TryGetValue(key, out var node))
            {
                used.Remove(node);
                used.AddFirst(node);
                return (T)node.Value.Value;
            }
        }

        var made = make(); // outside the lock: it may take long, and be cancelled
        Put(key, made);
        return made;
    }

    /// <summary>Keeps something under a key.</summary>
    public void Put(string key, object value)
    {
        lock (gate)
        {
            if (kept.Remove(key, out var old))
                used.Remove(old);
            kept[key] = used.AddFirst(new KeyValuePair<string, object>(key, value));
            if (used.Count <= capacity)
                return;
            kept.Remove(used.Last!.Value.Key);
            used.RemoveLast();
        }
    }

    /// <summary>What is kept under a key; <c>null</c> for nothing.</summary>
    public T? Find<T>(string key)
        where T : class
    {
        lock (gate)
            return kept.TryGetValue(key, out var node) ? node.Value.Value as T : null;
    }
}
