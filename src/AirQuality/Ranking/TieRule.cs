using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>What places areas with equal values get: everything that rankings, gaps, texts and options ask of it. A new rule is one more of these.</summary>
public sealed record TieRule
{
    private TieRule(string key, LocalizedText meaning) => (Key, Meaning) = (key, meaning);

    /// <summary>They share the place and the next places are skipped: 12, 12, 14. The rule of most provinces.</summary>
    public static TieRule Share { get; } = new("Share", new("名次相同，其后跳号", "the same place, the next skipped"));

    /// <summary>They share the place and the next place follows: 12, 12, 13.</summary>
    public static TieRule Dense { get; } = new("Dense", new("名次相同，其后不跳号", "the same place, the next not skipped"))
    {
        SkipsPlaces = false,
        Remark = new("并列后不跳号", "no place skipped after ties"),
    };

    /// <summary>The tie-breakers of a <see cref="TieBreakChain"/>, by default <see cref="TieBreakChain.Shaanxi"/>, decide in turn; only areas equal in all of them share, and the next places are skipped.</summary>
    public static TieRule Break { get; } = new("Break", new("依次比较PM2.5、O3、PM10、NO2、SO2、CO", "places by PM2.5, O3, PM10, NO2, SO2, CO in turn")) { Chain = TieBreakChain.Shaanxi };

    /// <summary>The index before its parts are rounded decides, as in Baoji; else as <see cref="Break"/>.</summary>
    public static TieRule Finer { get; } = new("Finer", new("比较修约前的指数", "places by the index before rounding")) { Chain = TieBreakChain.FinerIndex };

    /// <summary>All rules.</summary>
    public static IReadOnlyList<TieRule> All { get; } = [Share, Dense, Break, Finer];

    /// <summary>The name in JSON, and in small letters that of options.</summary>
    public string Key { get; }

    /// <summary>What equal values get, in a few words.</summary>
    public LocalizedText Meaning { get; }

    /// <summary>What a ranking says of the rule below it, beside what decided; <c>null</c> for nothing.</summary>
    public LocalizedText? Remark { get; private init; }

    /// <summary>Whether the places after a shared one are skipped.</summary>
    public bool SkipsPlaces { get; private init; } = true;

    /// <summary>What decides between equal values where no other chain is asked for; <c>null</c> where nothing does.</summary>
    public TieBreakChain? Chain { get; private init; }

    /// <summary>Whether figures that can change as well decide between equal values, so that an equal figure does not give the place.</summary>
    public bool BreaksTies => Chain is not null;

    /// <summary>A rule by its key, in any case.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">No such rule; the message lists those there are.</exception>
    public static TieRule ByKey(string key) => Named.Of(All, r => r.Key, key, "rule for ties");

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;
}
