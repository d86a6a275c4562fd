namespace AirQuality.Tests;

/// <summary>Real published tables that lie beside the repository, not in it.</summary>
internal static class PublishedTableFolder
{
    /// <summary>The folders of <c>shared/published-tables</c> of some parent directory; none when there is no such folder.</summary>
    public static IReadOnlyList<string> All()
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
        {
            var folder = Path.Combine(directory.FullName, "shared", "published-tables");
            if (Directory.Exists(folder))
                return [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
        }

        return [];
    }
}
