namespace AirQuality.Targets.Planning;

/// <summary>The nodes of the trees of one goal, used again for the next: they were half of what tracking thousands of goals allocates.</summary>
internal sealed class PlanNodes
{
    private readonly List<PlanNode> nodes = [];
    private int used;

    /// <summary>A node that no tree has.</summary>
    public PlanNode Next()
    {
        if (used == nodes.Count)
            nodes.Add(new PlanNode());
        return nodes[used++];
    }

    /// <summary>The trees so far are done with.</summary>
    public void Reset() => used = 0;
}
