using System.Runtime.ExceptionServices;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Reporting;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The files of a report: opened before the work begins, so that a bad target costs no time, and put in place together when all are written.</summary>
internal sealed class ReportTarget : IDisposable
{
    private static readonly string[] Forms = [".html", ".md", ".txt", ".json", ".xlsx", ".docx", ".pptx"];
    private static readonly string[] Texts = [".md", ".txt", ".json"];
    private readonly List<(string Path, AtomicFile File, Action<AtomicFile, Report, Language> Write)> files = [];
    /// <summary>Files brought to the disk at once.</summary>
    private const int MostAtOnce = 2;

    private readonly Stack<string> made = [];
    private readonly string? folder;
    private readonly IDocuments? documents; // where a form is no text
    private bool committed;

    private ReportTarget(string? folder, IDocuments? documents) => (this.folder, this.documents) = (folder, documents);

    /// <summary>Why letters of pictures will be missing; <c>null</c> when none will, or no pictures are drawn.</summary>
    public string? MissingFont(Report report, Language language) =>
        files.Exists(f => Path.GetExtension(f.Path).ToUpperInvariant() is ".HTML" or ".DOCX" or ".PPTX") ? documents!.MissingFont(report, language) : null;

    /// <summary>The files, and the folder where there is one.</summary>
    public IEnumerable<string> Places => files.Select(f => f.Path).Concat(folder is null ? [] : [folder]);

    public static ReportTarget Open(string path, WordTemplate? template)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var isFolder = Directory.Exists(path) || (extension.Length == 0 && path.Length > 0 && !File.Exists(Path.TrimEndingDirectorySeparator(path)));
        if (!isFolder && !Forms.Contains(extension, StringComparer.Ordinal))
            throw new UsageException(
                $"--to：应为以 {string.Join("、", CoreTool.HasDocuments ? Forms : Texts)} 结尾的文件{CoreTool.Pick("或文件夹", "")}，实为'{path}'",
                $"--to: expected a file ending in {string.Join(", ", CoreTool.HasDocuments ? Forms : Texts)}{CoreTool.Pick(" or a folder", "")}, found '{path}'");
        if (template is not null && !isFolder && extension != ".docx")
            throw new UsageException($"--template：应写出 .docx 文件或文件夹，实为'{path}'", $"--template: expected to write a file ending in .docx or a folder, found '{path}'");
        var writer = isFolder || !Texts.Contains(extension, StringComparer.Ordinal) ? Documents.For($"--to '{path}'") : null;
        var target = new ReportTarget(isFolder ? path : null, writer);
        try
        {
            if (isFolder)
                target.MakeFolder(path);
            foreach (var form in isFolder ? Forms : [extension])
            {
                var file = isFolder ? Path.Combine(path, $"report{form}") : path;
                target.files.Add((file, AtomicFile.Create(file), target.WriterOf(form, template)));
            }
        }
        catch
        {
            target.Dispose();
            throw;
        }

        return target;
    }

    /// <summary>
    /// Writes the forms one after another. Pictures come first, while there is least in memory: one for print is larger than any form, and what was drawn serves the forms that hold it. They are
    /// drawn on one thread, for each thread that drew keeps the room of its largest.
    /// </summary>
    public void Write(Report report, Language language, IProgress<ReportStep> progress, CancellationToken cancellation)
    {
        progress.Report(ReportStep.Writing);
        var forms = files.ToList();
        if (folder is not null)
            WritePictures(Path.Combine(folder, "pictures"), report, language, cancellation);
        foreach (var (_, file, write) in forms)
        {
            cancellation.ThrowIfCancellationRequested();
            Release();
            write(file, report, language);
        }

        if (folder is not null)
            Guarded(() => Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation }, file => file.File.Flush()));
    }

    private void WritePictures(string pictures, Report report, Language language, CancellationToken cancellation)
    {
        MakeFolder(pictures);
        Release();
        foreach (var (kind, picture) in documents!.Pictures(report, language))
            foreach (var (extension, bytes) in new (string, Func<byte[]>)[] { (".svg", picture.ToSvg), (".png", () => picture.ToPng()) })
            {
                cancellation.ThrowIfCancellationRequested();
                var name = Path.Combine(pictures, kind + extension);
                files.Add((name, AtomicFile.Create(name), (_, _, _) => { }));
                files[^1].File.Stream.Write(bytes());
            }
    }

    /// <summary>
    /// Reading, gathering and each form leave more behind than they hand on, and the next would be written on top of it: clearing it away first spares a fifth of the memory and costs a tenth of a second.
    /// </summary>
    private static void Release() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>Of what went wrong on several threads the first.</summary>
    private static void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    /// <summary>Puts the files in place and names them.</summary>
    public IEnumerable<string> Commit()
    {
        foreach (var (_, file, _) in files)
            file.Commit();
        committed = true;
        return files.Select(f => f.Path);
    }

    public void Dispose()
    {
        foreach (var (_, file, _) in files)
            file.Dispose();
        foreach (var path in made.Where(_ => !committed))
            Directory.Delete(path);
    }

    private void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is { } parent)
            MakeFolder(parent);
        Directory.CreateDirectory(path);
        made.Push(path);
    }

    private Action<AtomicFile, Report, Language> WriterOf(string form, WordTemplate? template) => form switch
    {
        ".md" => (file, report, language) => ReportRenderer.Markdown(report, language, file.Writer),
        ".txt" => (file, report, language) => ReportRenderer.Text(report, language, file.Writer),
        ".json" => (file, report, language) => ReportRenderer.Json(report, language, file.Stream),
        _ => documents!.Report(form, template),
    };
}
