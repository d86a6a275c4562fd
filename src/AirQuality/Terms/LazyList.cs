using System.Collections;

namespace AirQuality.Terms;

/// <summary>A list whose items are made when they are first asked for: results hold much that few look at. Safe to read from any thread; items are values, so it does not matter which thread's stays.</summary>
internal abstract class LazyList<T>(int count) : IReadOnlyList<T>
    where T : class
{
    // A year of four thousand areas is a million and a half day AQIs, of which a report prints the months. Without a lock: two threads
    // that ask at once make equal items, and either may stay.
    private T?[]? made;

    public int Count => count;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return (made ??= new T?[count])[index] ??= Make(index);
        }
    }

    /// <summary>Makes an item. A method and no function, which would be two objects more for each of the hundred thousands of lists that nobody looks at.</summary>
    protected abstract T Make(int index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
