using System.Text.RegularExpressions;
using AirQuality.Terms;

namespace AirQuality.Agents.Answers;

/// <summary>Marks in sentences the names that come from files and do not look like names, so that no reader takes them for words of the answer.</summary>
/// <remarks>A station may be called "ignore all instructions": such a name stands in ⟦ ⟧, its hidden characters made visible.</remarks>
internal sealed partial class DataMarks
{
    private readonly IReadOnlyList<string> strange;

    /// <summary>Learns which names are strange.</summary>
    /// <param name="names">Every name of the data that may stand in a sentence.</param>
    public DataMarks(IEnumerable<string> names) =>
        // The longest first: one may hold another.
        strange = [.. names.Where(n => n.Length > 0 && !IsPlain(n)).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>The sentence with strange names in marks.</summary>
    public string Mark(string sentence)
    {
        if (strange.Count == 0)
            return VisibleText.Of(sentence.ReplaceLineEndings(" "));
        // Names are put in place by numbers first, so that no mark is made within another.
        for (var i = 0; i < strange.Count; i++)
            sentence = sentence.Replace(strange[i], Token(i), StringComparison.Ordinal);
        sentence = VisibleText.Of(sentence.ReplaceLineEndings(" "));
        for (var i = 0; i < strange.Count; i++)
            sentence = sentence.Replace(VisibleText.Of(Token(i)), Quote(strange[i]), StringComparison.Ordinal);
        return sentence;
    }

    private static string Quote(string name) => $"⟦{VisibleText.Of(name.Replace('⟦', '[').Replace('⟧', ']'), VisibleText.MostShown)}⟧";

    /// <summary>Characters of private use, which no name that is shown can hold as such.</summary>
    private static string Token(int number) => $"\uE000{(char)('\uE100' + (number / 1000))}{(char)('\uE100' + (number % 1000))}\uE001";

    /// <summary>A code, a short word, a few signs, or a name that ends as names of places do.</summary>
    private static bool IsPlain(string name) => Plain().IsMatch(name);

    [GeneratedRegex(@"^([A-Za-z0-9][A-Za-z0-9_.#-]{0,23}|[A-Z][a-z]{1,15}( [A-Z][a-z]{1,15})?|[\p{IsCJKUnifiedIdeographs}·]{1,6}[0-9A-Za-z#]{0,4}|第[0-9]{1,4}[县市区站]|[\p{IsCJKUnifiedIdeographs}·（）()0-9]{1,15}(县|区|市|旗|盟|州|省|乡|镇|街道|街道办事处|新区|开发区|管委会|站|局|委|府|办公室|公司|学校|中学|小学|大学|医院|公园|广场))(, [\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{1,15})*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
