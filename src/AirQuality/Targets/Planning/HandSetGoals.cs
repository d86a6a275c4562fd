namespace AirQuality.Targets.Planning;

/// <summary>Goals set by hand for parts of a period.</summary>
internal static class HandSetGoals
{
    /// <summary>Whether goals set by hand can be kept, whatever the profile.</summary>
    internal static void Check(RootGoal root)
    {
        // The profile does not matter: a conflict is one of costs, so a flat one does, and what is refused is refused before any history
        // is read.
        var tree = new PlanTree(root, SeasonalProfile.Flat(SeasonalProfile.DayScale), PlanOptions.Default, new CalendarCache());
        Visit(tree.Root);

        void Visit(PlanNode node)
        {
            var parts = node.Parts;
            if (node.HasConflict)
            {
                var last = root.ByHand.Values.Last(g => g.Period.Start >= node.Period.Start && g.Period.End <= node.Period.End && g.Period != node.Period);
                throw new PlanConflictException(last, new(
                    $"{node.Period} 之内手工设定的目标合计宽于 {node.Period} 自身的目标（{node.Goal}）",
                    $"the goals set by hand inside {node.Period} allow more than {node.Period} itself does ({node.Goal})"));
            }

            foreach (var part in parts)
                Visit(part);
        }
    }
}
