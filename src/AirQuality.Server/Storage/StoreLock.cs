using AirQuality.Wording;

namespace AirQuality.Server.Storage;

/// <summary>Held as long as a server uses a folder, so that no second one does. The system lets go of it however the process ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder.</summary>
    /// <exception cref="StoreException">Another server has it.</exception>
    public static StoreLock Take(string folder)
    {
        StoreFolder.Make(folder);
        try
        {
            return new StoreLock(new FileStream(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (IOException e)
        {
            throw new StoreException(new LocalizedText(
                $"{folder}：另一个 airq serve 正在使用；请先停止它，或另指定 --data", $"{folder}: another airq serve uses it; stop that one, or name another folder with --data"), e);
        }
    }

    public void Dispose() => file.Dispose();
}
