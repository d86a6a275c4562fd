using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>The values of a pollutant on the days of neighbouring areas: each as published, and exact.</summary>
/// <remarks>Several threads may write places of their own where the block was made by <see cref="ToFill"/>.</remarks>
internal sealed class ValueBlock
{
    // An exact value takes 12 bytes, and rounding moves it by half a step at most: so beside the published one there stands what rounding took
    // off, which is 4 bytes, and a byte for the members. A value takes 9 bytes so, that of a station 8, for 16: memory taken fresh from the
    // system costs more than the figures in it. Areas of more than twenty members are few, and their blocks keep the exact values whole.

    private readonly int[] published;
    private int[]? roundedOff; // null where nothing was
    private byte[]? furtherMembers; // null where each value is that of one
    private DayValue[]? whole; // in place of both

    /// <summary>So many values, all missing, to be written by one thread.</summary>
    public ValueBlock(int count)
        : this(Missing(count))
    {
    }

    private ValueBlock(int[] published) => this.published = published;

    /// <summary>So many values, each to be written, by whichever thread.</summary>
    /// <param name="count">How many.</param>
    /// <param name="mostMembers">Of how many members a value is the mean at most.</param>
    public static ValueBlock ToFill(int count, int mostMembers) => new(GC.AllocateUninitializedArray<int>(count))
    {
        whole = mostMembers > DayRounding.MostMembers ? GC.AllocateUninitializedArray<DayValue>(count) : null,
        roundedOff = mostMembers > DayRounding.MostMembers ? null : GC.AllocateUninitializedArray<int>(count),
        furtherMembers = mostMembers is > 1 and <= DayRounding.MostMembers ? GC.AllocateUninitializedArray<byte>(count) : null,
    };

    public static int[] Missing(int count)
    {
        var codes = GC.AllocateUninitializedArray<int>(count);
        Array.Fill(codes, Concentration.MissingCode);
        return codes;
    }

    public ValueBlock Copy() => new([.. published])
    {
        roundedOff = roundedOff?.AsSpan().ToArray(),
        furtherMembers = furtherMembers?.AsSpan().ToArray(),
        whole = whole?.AsSpan().ToArray(),
    };

    /// <summary>Published values, codes.</summary>
    public ReadOnlySpan<int> Published(int at, int count) => published.AsSpan(at, count);

    /// <summary>Exact values.</summary>
    public ExactValues Exact(int at, int count) => whole is not null
        ? new ExactValues(whole.AsSpan(at, count))
        : new ExactValues(published.AsSpan(at, count), roundedOff is null ? default : roundedOff.AsSpan(at, count), furtherMembers is null ? default : furtherMembers.AsSpan(at, count));

    /// <summary>Writes values, rounded for publishing.</summary>
    public void Write(int at, ReadOnlySpan<DayValue> values, Pollutant pollutant)
    {
        var rounding = DayRounding.Of(pollutant);
        var codes = published.AsSpan(at, values.Length);
        var off = whole is null && roundedOff is not null ? roundedOff.AsSpan(at) : default;
        var further = furtherMembers is null ? default : furtherMembers.AsSpan(at);
        var most = off.IsEmpty ? 0 : further.IsEmpty ? 1 : DayRounding.MostMembers;
        for (var i = 0; i < codes.Length; i++)
        {
            var value = values[i];
            if (value.Divisor == 0 || value.Divisor > most)
            {
                Write(at + i, value, value.Published(pollutant));
                most = whole is null ? most : 0; // from here on all are kept whole
                continue;
            }

            codes[i] = rounding.Round(value, out off[i]);
            if (!further.IsEmpty)
                further[i] = (byte)(value.Divisor - 1);
        }
    }

    /// <summary>Writes a value.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The value.</param>
    /// <param name="code">The same rounded for publishing.</param>
    public void Write(int at, DayValue value, int code)
    {
        published[at] = code;
        if (value.Divisor > DayRounding.MostMembers)
            whole ??= KeptWhole();
        if (whole is not null)
        {
            whole[at] = value;
            return;
        }

        var off = value.IsMissing ? 0 : (int)(value.Numerator - ((long)code * DayValue.Unit * value.Divisor));
        if (off != 0)
            roundedOff ??= new int[published.Length];
        if (roundedOff is not null)
            roundedOff[at] = off;
        if (value.Divisor > 1)
            furtherMembers ??= new byte[published.Length];
        if (furtherMembers is not null)
            furtherMembers[at] = (byte)Math.Max(0, value.Divisor - 1);
    }

    /// <summary>Takes values of another block.</summary>
    public void Take(ValueBlock from, Range values, int at)
    {
        var (first, count) = values.GetOffsetAndLength(from.published.Length);
        var exact = from.Exact(first, count);
        for (var i = 0; i < count; i++)
            Write(at + i, exact[i], from.published[first + i]);
    }

    /// <summary>Takes values of another block to places so far apart, of which none is written yet.</summary>
    public void Scatter(ValueBlock from, Range values, int at, int step)
    {
        var (first, count) = values.GetOffsetAndLength(from.published.Length);
        if (whole is null && from.whole is null)
        {
            Scatter<int>(from.published.AsSpan(first, count), published.AsSpan(at), step);
            if (from.roundedOff is not null)
                Scatter<int>(from.roundedOff.AsSpan(first, count), (roundedOff ??= new int[published.Length]).AsSpan(at), step);
            if (from.furtherMembers is not null)
                Scatter<byte>(from.furtherMembers.AsSpan(first, count), (furtherMembers ??= new byte[published.Length]).AsSpan(at), step);
            return;
        }

        var exact = from.Exact(first, count);
        for (var i = 0; i < count; i++)
            Write(at + (i * step), exact[i], from.published[first + i]);
    }

    public static void Scatter<T>(ReadOnlySpan<T> values, Span<T> to, int step)
    {
        for (int i = 0, at = 0; i < values.Length; i++, at += step)
            to[at] = values[i];
    }

    private DayValue[] KeptWhole()
    {
        var exact = new ExactValues(published, roundedOff, furtherMembers).ToArray();
        roundedOff = null;
        furtherMembers = null;
        return exact;
    }
}
