namespace AirQuality.Numerics;

/// <summary>Tells of whole numbers how many lie below and above one, for one list after the other; for one thread.</summary>
/// <param name="count">How many numbers a list has.</param>
internal sealed class NumbersBeside(int count)
{
    // Published indices of one draw are few whole numbers close together, so areas are counted by them rather than sorted. Where they are far apart, as with broken instruments, sorting is less work.
    private const int MostCounted = 4096;

    private readonly int[] smaller = new int[MostCounted + 1];
    private long least;
    private bool isCounted;

    /// <summary>The numbers; to be filled before they are taken, and not to be read after.</summary>
    public long[] Numbers { get; } = new long[count];

    /// <summary>Takes the numbers as they are now.</summary>
    public void Take()
    {
        (least, var most) = (Numbers.Min(), Numbers.Max());
        isCounted = most - least < MostCounted;
        if (!isCounted)
        {
            Array.Sort(Numbers);
            return;
        }

        var used = smaller.AsSpan(0, (int)(most - least) + 2);
        used.Clear();
        foreach (var number in Numbers)
            used[(int)(number - least) + 1]++;
        for (var i = 1; i < used.Length; i++)
            used[i] += used[i - 1];
    }

    /// <summary>How many of the numbers taken are smaller and how many larger than one of them.</summary>
    public Beside Of(long number) => isCounted
        ? new Beside(smaller[number - least], Numbers.Length - smaller[number - least + 1])
        : new Beside(FirstAt(number), Numbers.Length - FirstAt(number + 1));

    private int FirstAt(long number)
    {
        var (low, high) = (0, Numbers.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Numbers[middle] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
