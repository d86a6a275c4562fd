using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AirQuality.Reading;

/// <summary>The names met by one thread. Files go round the same names in the same order, so the next one is mostly guessed right.</summary>
internal sealed class RowNames
{
    private readonly Dictionary<byte[], RowName> names = new(new Utf8Comparer());
    private RowName last = new([], isKnown: false);

    public RowName Find(ReadOnlySpan<byte> name, Func<string, bool> isKnown)
    {
        if (name.SequenceEqual(last.Utf8))
            return last;
        if (last.Next is { } next && name.SequenceEqual(next.Utf8))
            return last = next;
        if (!names.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var found))
        {
            found = new RowName(name.ToArray(), System.Text.Unicode.Utf8.IsValid(name) && isKnown(Encoding.UTF8.GetString(name)));
            names.Add(found.Utf8, found);
        }

        last.Next = found;
        return last = found;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
