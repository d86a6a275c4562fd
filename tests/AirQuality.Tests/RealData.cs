namespace AirQuality.Tests;

/// <summary>Folders of real data that lie beside the repository, not in it.</summary>
internal static class RealData
{
    /// <summary>The folder of that name under <c>shared/data</c> of some parent directory; skips the test when there is none.</summary>
    public static string Folder(string name)
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
        {
            var folder = Path.Combine(directory.FullName, "shared", "data", name);
            if (Directory.Exists(folder))
                return folder;
        }

        Assert.Ignore($"The folder shared/data/{name} lies in no parent directory of the tests.");
        return string.Empty;
    }
}
