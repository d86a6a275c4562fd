namespace AirQuality.Tests;

/// <summary>The cases of a sweep: those that stand for all are quick tests, the rest are of the category Long.</summary>
internal static class Sweep
{
    public static IEnumerable<TestCaseData> Of<T>(IEnumerable<T> all, Func<T, bool> isQuick) =>
        all.Select(a => Case(isQuick(a), a));

    public static IEnumerable<TestCaseData> Of<T1, T2>(IEnumerable<T1> first, IReadOnlyList<T2> second, Func<T1, T2, bool> isQuick) =>
        first.SelectMany(a => second.Select(b => Case(isQuick(a, b), a, b)));

    public static IEnumerable<TestCaseData> Of<T1, T2, T3>(IEnumerable<T1> first, IReadOnlyList<T2> second, IReadOnlyList<T3> third, Func<T1, T2, T3, bool> isQuick) =>
        first.SelectMany(a => second.SelectMany(b => third.Select(c => Case(isQuick(a, b, c), a, b, c))));

    /// <summary>A case that is not among the quick ones.</summary>
    public static TestCaseData Long(TestCaseData data) => data.SetCategory("Long").SetCategory("Large");

    private static TestCaseData Case(bool isQuick, params object?[] arguments) =>
        isQuick ? new TestCaseData(arguments) : Long(new TestCaseData(arguments));
}
