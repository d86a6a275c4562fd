using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace AirQuality.Weather.Trees;

/// <summary>Fits gradient-boosted trees with LightGBM, on one thread, so that the same rows and seed give the same trees whatever else runs.</summary>
internal static class BoostedTreeTrainer
{
    // Measured on the synthetic data and the stations of Beijing: more or larger trees, finer bins and slower learning change the skill by less than 0.01.
    private const int Trees = 200;
    private const int Leaves = 15;
    private const int LeastDaysInLeaf = 20;
    private const int Bins = 63;
    private const double LearningRate = 0.05;
    private const double FeatureFraction = 0.6;
    private const double RowFraction = 0.7;
    private const double Ridge = 1;

    /// <summary>Fits trees.</summary>
    /// <param name="rows">The rows, all of the same number of features, none missing.</param>
    /// <param name="seed">Decides which rows and features each tree sees.</param>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system, or it cannot be loaded.</exception>
    public static BoostedTrees Fit(IReadOnlyList<TrainingRow> rows, int seed)
    {
        var start = rows.Average(r => (double)r.Label);
        foreach (var row in rows)
            row.Label = (float)(row.Label - start);
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        try
        {
            var fitted = context.Regression.Trainers.LightGbm(Options(seed)).Fit(context.Data.LoadFromEnumerable(rows, schema));
            return Of(start, fitted.Model.TrainedTreeEnsemble);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException || error.InnerException is DllNotFoundException or BadImageFormatException)
        {
            throw new PlatformNotSupportedException(
                "LightGBM cannot be loaded: it runs on 64-bit Windows, Linux and macOS on x64 processors, on Linux with libgomp (apt-get install libgomp1).", error);
        }
    }

    private static LightGbmRegressionTrainer.Options Options(int seed) => new()
    {
        LabelColumnName = nameof(TrainingRow.Label),
        FeatureColumnName = nameof(TrainingRow.Features),
        NumberOfThreads = 1,
        Deterministic = true,
        Seed = seed,
        NumberOfIterations = Trees,
        NumberOfLeaves = Leaves,
        MinimumExampleCountPerLeaf = LeastDaysInLeaf,
        MaximumBinCountPerFeature = Bins,
        LearningRate = LearningRate,
        HandleMissingValue = false,
        Silent = true,
        Verbose = false,
        Booster = new GradientBooster.Options { FeatureFraction = FeatureFraction, SubsampleFraction = RowFraction, SubsampleFrequency = 1, L2Regularization = Ridge },
    };

    private static BoostedTrees Of(double start, RegressionTreeEnsemble fitted) => new(start + fitted.Bias, [.. fitted.Trees.Zip(fitted.TreeWeights, (tree, weight) => new BoostedTree
    {
        Features = [.. tree.NumericalSplitFeatureIndexes],
        Thresholds = [.. tree.NumericalSplitThresholds],
        Left = [.. tree.LeftChild],
        Right = [.. tree.RightChild],
        Leaves = [.. tree.LeafValues.Select(v => v * weight)],
    })]);
}
