namespace AirQuality.Weather.Trees;

/// <summary>One regression tree. A leaf is a box: what the conditions on the way to it leave of time and weather.</summary>
/// <remarks>Nodes are numbered from 0, the root; a child below 0 is the leaf with its bits turned (<c>~child</c>). A value that is at most the threshold goes left.</remarks>
internal sealed class BoostedTree
{
    /// <summary>The feature each node asks for.</summary>
    public required int[] Features { get; init; }

    /// <summary>The largest value of it that goes left.</summary>
    public required float[] Thresholds { get; init; }

    /// <summary>Where it goes then.</summary>
    public required int[] Left { get; init; }

    /// <summary>Where it goes otherwise.</summary>
    public required int[] Right { get; init; }

    /// <summary>What the leaves add.</summary>
    public required double[] Leaves { get; init; }

    /// <summary>What the tree adds for a row of features.</summary>
    public double Of(ReadOnlySpan<float> row)
    {
        if (Features.Length == 0)
            return Leaves[0];
        var node = 0;
        while (node >= 0)
            node = row[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        return Leaves[~node];
    }
}
