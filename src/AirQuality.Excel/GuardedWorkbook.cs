using System.Text;
using AirQuality.Reading.Sheets;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace AirQuality.Excel;

/// <summary>A workbook that was checked, and whose reader ends with a clear error whatever is in the file.</summary>
internal sealed class GuardedWorkbook : IDisposable
{
    private const long MostBytesInMemory = 512L << 20;

    private readonly Stream stream;
    private readonly PackageParts? parts;

    private GuardedWorkbook(Stream stream, string fileName, PackageParts? parts)
    {
        (this.stream, FileName, this.parts) = (stream, fileName, parts);
        // Chinese programs of the nineties write their texts in GBK; later ones say how themselves.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true };
        Reader = Guard(() => parts is null ? ExcelReaderFactory.CreateBinaryReader(stream, configuration) : ExcelReaderFactory.CreateOpenXmlReader(stream, configuration));
    }

    public string FileName { get; }

    public IExcelDataReader Reader { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool CountsFrom1904 => parts?.CountsFrom1904 == true;

    /// <summary>What is known of the sheet the reader stands in.</summary>
    public SheetFacts Facts => parts?.FactsOf(Reader.Name) ?? SheetFacts.None;

    /// <summary>Opens a workbook; the stream is closed with it, or at once when it is none.</summary>
    public static GuardedWorkbook Open(Stream stream, string fileName)
    {
        var seekable = stream;
        try
        {
            seekable = stream.CanSeek ? stream : InMemory(stream, fileName);
            return FileKinds.Of(Start(seekable)) switch
            {
                FileKind.OpenXml => new GuardedWorkbook(seekable, fileName, PackageParts.Check(seekable, fileName)),
                FileKind.Compound => new GuardedWorkbook(seekable, fileName, parts: null),
                _ => throw Refusal.NoWorkbook(fileName),
            };
        }
        catch
        {
            seekable.Dispose();
            throw;
        }
    }

    /// <summary>Calls the reader; what it throws of a damaged file becomes one kind of error.</summary>
    /// <remarks>It is written for whole files: a damaged one may end it in any exception of the runtime.</remarks>
    public T Guard<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (InvalidPasswordException error)
        {
            throw Refusal.Protected(FileName, error);
        }
        catch (Exception error) when (error is not (SheetFormatException or OperationCanceledException))
        {
            throw Refusal.Damaged(FileName, error);
        }
    }

    public void Dispose()
    {
        Reader?.Dispose();
        stream.Dispose();
    }

    private static byte[] Start(Stream stream)
    {
        var start = new byte[8];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return start[..length];
    }

    /// <summary>A copy of what can be read once only, such as standard input.</summary>
    private static MemoryStream InMemory(Stream stream, string fileName)
    {
        using (stream)
        {
            var copy = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                copy.Write(buffer, 0, read);
                if (copy.Length > MostBytesInMemory)
                    throw Refusal.TooMuch(fileName, sheet: null, $"more than {MostBytesInMemory >> 20} MB; read it from a file", $"超过{MostBytesInMemory >> 20} MB，请从文件读取");
            }

            copy.Position = 0;
            return copy;
        }
    }
}
