namespace AirQuality.Cli.Sample;

/// <summary>Multi-day episodes that all areas of a region share: how strongly still air or sunshine raises the levels, hour by hour.</summary>
/// <remarks>
/// Straight lines between knots. The knots of a block are the levels of one table in random order: every block has its
/// worst days and its clean days, and no year is far luckier with the weather than another.
/// </remarks>
internal sealed class SampleWeather
{
    /// <summary>The whole province; the regions within it are numbered from one.</summary>
    private const int Province = 0;
    private const int HoursPerKnot = 60;

    // Skewed as polluted days are: many moderate ones, few severe ones; the mean of each table is close to one.
    private static readonly short[] StagnationLevels =
        [280, 370, 450, 520, 590, 660, 730, 800, 880, 970, 1070, 1190, 1340, 1540, 1880, 2750];

    private static readonly short[] SunshineLevels =
        [550, 660, 740, 800, 850, 900, 940, 980, 1010, 1050, 1090, 1130, 1180, 1240, 1320, 1440];

    private readonly int firstHour;
    private readonly int[] stagnation;
    private readonly int[] sunshine;

    /// <summary>The weather of a region over a run of hours.</summary>
    public SampleWeather(int region, int firstHour, int count)
    {
        this.firstHour = firstHour;
        stagnation = Field(MixerStream.Stagnation, StagnationLevels, region, firstHour, count);
        sunshine = Field(MixerStream.Sunshine, SunshineLevels, region, firstHour, count);
    }

    /// <summary>How much still air raises what is emitted, in thousandths.</summary>
    public int Stagnation(int hour) => stagnation[hour - firstHour];

    /// <summary>How much sun and heat raise ozone, in thousandths.</summary>
    public int Sunshine(int hour) => sunshine[hour - firstHour];

    private static int[] Field(MixerStream stream, short[] levels, int region, int firstHour, int count)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
            values[i] = ((75 * Level(stream, levels, Province, firstHour + i)) + (25 * Level(stream, levels, region, firstHour + i))) / 100;
        return values;
    }

    private static int Level(MixerStream stream, short[] levels, int region, int hour)
    {
        var knot = Math.DivRem(hour, HoursPerKnot, out var step);
        if (step < 0)
        {
            step += HoursPerKnot;
            knot--;
        }

        return Permille.Between(Knot(stream, levels, region, knot), Knot(stream, levels, region, knot + 1), step, HoursPerKnot);
    }

    private static int Knot(MixerStream stream, short[] levels, int region, int knot)
    {
        // An odd multiplier and any offset modulo a power of two visit every place once: a cheap shuffle of the block.
        var count = levels.Length;
        var place = knot & (count - 1);
        var bits = Mixer.Bits(stream, region, (knot - place) / count);
        var multiplier = (int)((bits & 0xFF) | 1);
        var offset = (int)((bits >> 8) & 0xFF);
        var flip = (int)((bits >> 16) & (ulong)(count - 1));
        return levels[(((place ^ flip) * multiplier) + offset) & (count - 1)];
    }
}
