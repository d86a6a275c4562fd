namespace AirQuality.Targets.Outlooks;

/// <summary>Where one area stands in each simulation.</summary>
/// <param name="Better">How many areas have a smaller index.</param>
/// <param name="Worse">How many have a larger one; those that tie with it are in neither.</param>
internal readonly record struct DrawnPlaces(int[] Better, int[] Worse)
{
    // Published indices of one simulation are few whole numbers close together, so areas are counted by them rather than sorted. Where they are far apart, as with broken instruments, sorting is less work.
    private const int MostCounted = 4096;

    /// <summary>The places of areas.</summary>
    /// <param name="indices">For each area its index in every simulation, in steps.</param>
    /// <param name="parallel">How many threads, and what stops them.</param>
    public static DrawnPlaces[] Of(long[][] indices, ParallelOptions parallel)
    {
        var simulations = indices.Length == 0 ? 0 : indices[0].Length;
        var places = Array.ConvertAll(indices, _ => new DrawnPlaces(new int[simulations], new int[simulations]));
        Parallel.For(0, simulations, parallel, () => new Room(indices.Length), (simulation, _, room) =>
        {
            var values = room.Values;
            for (var area = 0; area < values.Length; area++)
                values[area] = indices[area][simulation];
            room.Count();
            for (var area = 0; area < values.Length; area++)
                (places[area].Better[simulation], places[area].Worse[simulation]) = room.Around(indices[area][simulation]);
            return room;
        }, _ => { });
        return places;
    }

    /// <summary>How many values are smaller and how many larger than one.</summary>
    private readonly record struct Beside(int Smaller, int Larger);

    /// <summary>The values of one simulation after another, on one thread.</summary>
    private sealed class Room(int areas)
    {
        private readonly int[] smaller = new int[MostCounted + 1];
        private long least;
        private bool isCounted;

        public long[] Values { get; } = new long[areas];

        public void Count()
        {
            (least, var most) = (Values.Min(), Values.Max());
            isCounted = most - least < MostCounted;
            if (!isCounted)
            {
                Array.Sort(Values);
                return;
            }

            var used = smaller.AsSpan(0, (int)(most - least) + 2);
            used.Clear();
            foreach (var value in Values)
                used[(int)(value - least) + 1]++;
            for (var i = 1; i < used.Length; i++)
                used[i] += used[i - 1];
        }

        public Beside Around(long value) => isCounted
            ? new Beside(smaller[value - least], Values.Length - smaller[value - least + 1])
            : new Beside(FirstAt(value), Values.Length - FirstAt(value + 1));

        private int FirstAt(long value)
        {
            var (low, high) = (0, Values.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Values[middle] < value ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
