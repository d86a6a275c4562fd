using System.Diagnostics;

namespace AirQuality.Reporting.Tests;

/// <summary>A real word processor, run without a window. Tests that need it are skipped where none is installed.</summary>
internal static class Office
{
    private static readonly string[] Names = ["soffice", "libreoffice"];

    /// <summary>A document or workbook as it is printed.</summary>
    /// <returns>How many pages, and their text.</returns>
    public static (int Pages, string Text) Print(byte[] file, string extension)
    {
        var office = Find(Names);
        var (info, text) = (Find("pdfinfo"), Find("pdftotext"));
        if (office is null || info is null || text is null)
            Assert.Ignore($"{string.Join(" or ", Names)}, pdfinfo and pdftotext are not all installed: documents are not opened.");
        var folder = Directory.CreateTempSubdirectory("airq-office-").FullName;
        try
        {
            var document = Path.Combine(folder, "out" + extension);
            File.WriteAllBytes(document, file);
            Run(office!, $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, document);
            var pdf = Path.Combine(folder, "out.pdf");
            Assert.That(pdf, Does.Exist, "the document was opened");
            var pages = Found.First(Run(info!, pdf), @"Pages:\s+(\d+)").Groups[1].Value;
            return (int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture), Run(text!, "-layout", pdf, "-"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).SelectMany(folder => names.Select(n => Path.Combine(folder, n))).FirstOrDefault(File.Exists);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end. {errors.Result}");
        }

        return text.Result;
    }
}
