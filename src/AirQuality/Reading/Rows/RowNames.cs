using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AirQuality.Reading.Rows;

/// <summary>The names met by one thread. Files go round the same names in the same order, so the next one is mostly guessed right.</summary>
internal sealed class RowNames
{
    /// <summary>Judges a name and gives what it is kept under.</summary>
    public delegate NameVerdict Judge(string raw, out string name);

    private readonly Dictionary<byte[], RowName> names = new(new Utf8Comparer());
    private RowName last = new([], string.Empty, NameVerdict.Blank);

    /// <summary>The name of a key: the bytes of a cell, or of two with <see cref="RowName.Part"/> between them.</summary>
    public RowName Find(ReadOnlySpan<byte> key, Judge judge)
    {
        if (key.SequenceEqual(last.Key))
            return last;
        if (last.Next is { } next && key.SequenceEqual(next.Key))
            return last = next;
        if (!names.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var found))
            names.Add((found = Make(key, judge)).Key, found);
        last.Next = found;
        return last = found;
    }

    private static RowName Make(ReadOnlySpan<byte> key, Judge judge)
    {
        if (!System.Text.Unicode.Utf8.IsValid(key))
            return new RowName(key.ToArray(), string.Empty, NameVerdict.Undecodable);
        var part = key.IndexOf(RowName.Part);
        var verdict = judge(Encoding.UTF8.GetString(part < 0 ? key : key[..part]), out var name);
        var parent = part < 0 ? string.Empty : Columns.NameText.Trim(Encoding.UTF8.GetString(key[(part + 1)..]));
        return new RowName(key.ToArray(), name, verdict) { Parent = parent.Length > 0 ? parent : null };
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
