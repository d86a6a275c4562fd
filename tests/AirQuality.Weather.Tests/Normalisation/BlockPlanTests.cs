using AirQuality.Weather.Normalisation;

namespace AirQuality.Weather.Tests.Normalisation;

public sealed class BlockPlanTests
{
    [Test]
    public void Nothing_within_two_days_of_a_held_out_day_is_learnt_from()
    {
        for (var fold = 0; fold < BlockPlan.Folds; fold++)
            for (var day = -400; day < 400; day++)
                if (BlockPlan.IsLearnt(day, fold))
                    Assert.That(Enumerable.Range(day - 2, 5).Select(BlockPlan.FoldOf), Has.None.EqualTo(fold), $"day {day}");
    }

    [Test]
    public void Every_day_is_held_out_once() =>
        Assert.That(Enumerable.Range(-400, 800).Select(BlockPlan.FoldOf), Is.All.InRange(0, BlockPlan.Folds - 1));

    [TestCase(-1, -1)]
    [TestCase(-14, -1)]
    [TestCase(-15, -2)]
    [TestCase(0, 0)]
    [TestCase(13, 0)]
    [TestCase(14, 1)]
    public void A_block_has_fourteen_days_before_the_epoch_too(int day, int block) => Assert.That(BlockPlan.BlockOf(day), Is.EqualTo(block));
}
