using AirQuality.Cli.Hosting;
using AirQuality.Terms;

namespace AirQuality.Cli.Projects;

/// <summary>Finds the project a command runs in: the file named by <c>--project</c>, else <c>airq.json</c> in the folder or one above.</summary>
internal static class ProjectFinder
{
    /// <summary>The value of <c>--project</c> that leaves the project file aside.</summary>
    public const string None = "none";

    /// <summary>The project; <c>null</c> where there is none.</summary>
    /// <param name="asked">The value of <c>--project</c>, or <c>null</c>.</param>
    /// <param name="folder">The folder the command runs in.</param>
    /// <exception cref="DataException">The file asked for does not exist, or what was found is wrong.</exception>
    public static Project? Find(string? asked, string folder)
    {
        if (asked == None)
            return null;
        if (asked is not null && !File.Exists(asked))
            throw new DataException($"--project：没有{VisibleText.Quote(asked)}这个项目文件；airq init 可以写一个", $"--project: expected a project file, found no {VisibleText.Quote(asked)}; airq init writes one");
        return (asked ?? Above(folder)) is { } file ? ProjectReader.Read(file) : null;
    }

    private static string? Above(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var file = Path.Combine(at, Project.FileName);
            if (File.Exists(file))
                return Path.GetRelativePath(Environment.CurrentDirectory, file); // as one would type it
        }

        return null;
    }
}
