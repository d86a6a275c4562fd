using System.Buffers;
using AirQuality.Server.Intake;
using AirQuality.Wording;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Endpoints;

/// <summary>The body of a request, bounded.</summary>
internal static class RequestBody
{
    private static readonly string[] Types = ["text/csv", "application/csv", "application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    /// <summary>Whether it says to be JSON.</summary>
    public static bool IsJson(HttpRequest request) => TypeOf(request) == "application/json";

    /// <summary>The bytes.</summary>
    /// <exception cref="IntakeException">It is of a type that is not taken, packed, or too large.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, long most)
    {
        var request = context.Request;
        // Of these types no page of another site can send anything without being asked about it.
        if (!Types.Contains(TypeOf(request), StringComparer.Ordinal) || request.Headers.ContentEncoding.Count > 0)
            throw new IntakeException(StatusCodes.Status415UnsupportedMediaType, new LocalizedText("Content-Type应为text/csv或application/json，不压缩", "Content-Type takes text/csv or application/json, not packed"));
        if (request.ContentLength > most)
            throw TooLarge(most);
        using var all = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (await request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false) is > 0 and var read)
            {
                if (all.Length + read > most)
                    throw TooLarge(most);
                all.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return all.ToArray();
    }

    private static IntakeException TooLarge(long most) =>
        new(StatusCodes.Status413PayloadTooLarge, new LocalizedText($"内容至多{most >> 20} MB；请分几次发送", $"a body has at most {most >> 20} MB; send it in several"));

    private static string TypeOf(HttpRequest request) => (request.ContentType ?? string.Empty).Split(';', 2)[0].Trim().ToLowerInvariant();
}
