using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AirQuality.Server.Storage;

namespace AirQuality.Server.Access;

/// <summary>The tokens of a server, in a file that only its owner can read. Changes of the file hold at once, also in a server that runs.</summary>
/// <param name="folder">The folder of the store.</param>
internal sealed class TokenFile(string folder)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "tokens.json";

    private const string Prefix = "airq_";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private readonly string path = Path.Combine(folder, FileName);
    private readonly Lock gate = new();
    private IReadOnlyList<AccessToken> known = [];
    private FileStamp? read;

    /// <summary>The tokens now.</summary>
    /// <exception cref="InvalidDataException">The file is not one of tokens; nobody gets in then.</exception>
    public IReadOnlyList<AccessToken> All
    {
        get
        {
            var file = new FileInfo(path);
            FileStamp? stamp = file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : null;
            lock (gate)
            {
                if (stamp != read)
                {
                    known = stamp is null ? [] : Parse(File.ReadAllText(path));
                    read = stamp;
                }

                return known;
            }
        }
    }

    /// <summary>The token that was sent; <c>null</c> for none.</summary>
    public AccessToken? Find(string sent)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(sent));
        AccessToken? found = null;
        foreach (var token in All)
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(token.Hash)))
                found = token;
        return found;
    }

    /// <summary>Makes a token and keeps its hash.</summary>
    /// <returns>The token, which is not to be had again.</returns>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public string Add(string name, Scope scope, IReadOnlyList<string> areas, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (All.Any(t => t.Name == name))
            throw new ArgumentException($"There is a token named '{name}' already.", nameof(name));
        var token = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        Write([.. All, new AccessToken(name, HashOf(token), scope) { Areas = areas, Made = now }]);
        return token;
    }

    /// <summary>Takes a token away.</summary>
    /// <returns>Whether there was one of that name.</returns>
    public bool Remove(string name)
    {
        var left = All.Where(t => t.Name != name).ToList();
        if (left.Count == All.Count)
            return false;
        Write(left);
        return true;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static List<AccessToken> Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<AccessToken>>(text, Json) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{FileName}: expected a list of tokens as 'airq serve token add' writes it, found something else.", e);
        }
    }

    private void Write(IReadOnlyList<AccessToken> tokens)
    {
        StoreFolder.Make(folder);
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(tokens, Json));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private readonly record struct FileStamp(DateTime Written, long Length);
}
