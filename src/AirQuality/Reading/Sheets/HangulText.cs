using System.Text;

namespace AirQuality.Reading.Sheets;

/// <summary>Tells Korean text (CP949) from Chinese in GB18030: the syllables of the one have the bytes of characters of the other.</summary>
internal static class HangulText
{
    private const int FewPairs = 4;

    /// <summary>Syllables that names of places and words of air quality are made of.</summary>
    private static readonly HashSet<char> Syllables =
        [.. "가강거경계고곡공과관광교구군권금기김나남내년노농단달당대도동두등래량로리마면명모목무문미민박방백번법보복봉부북분사산삼상서석선설성세소속송수순시신실아안암양여역연영예오온왕용우운울원월위유은을의이인일임입자장재전정제조종주중지진질차창천청초총최춘충측치칠태터토통파평포풍하학한합해행향현호홍화황회효흥"];

    /// <summary>Characters usual in Chinese that have the bytes of syllables.</summary>
    private static readonly HashSet<char> Characters =
        [.. "安白百半保宝报北本比边标滨不部层测差长常场成城池充重出川春次从大丹单当道得德地点电定东都度段对多二发法方丰风佛福阜高个各工公功共固关馆管光广贵国果过海含汉好合和河黑恒红后湖虎花华化怀环黄会惠火机基及级即济技季计际加佳家价监间见建江降交教街结金进近京经景九局据军均开康可空控库快矿来兰乐类里理利立例莲连良辽量列林临灵领流六龙楼鲁陆路率绿洛马满毛茂没每美门密面民名明木目南内能年宁农排牌盘平萍评浦期其齐旗起气汽千前桥情清庆区曲全泉然热仁日容"];

    /// <summary>Whether text is Korean: nearly all of its pairs are syllables, and as syllables they are usual ones more often than as characters.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var pairs = Pairs(bytes);
        var syllables = pairs.Where(p => p.First is >= 0xB0 and <= 0xC8 && p.Second is >= 0xA1 and <= 0xFE).SelectMany(p => new[] { p.First, p.Second }).ToArray();
        if (pairs.Count < FewPairs || syllables.Length / 2 * 20 < pairs.Count * 19)
            return false;
        var korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetString(syllables).Count(Syllables.Contains);
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(syllables).Count(Characters.Contains);
        return korean > 2 * chinese && korean * 4 >= syllables.Length;
    }

    private static HashSet<(byte First, byte Second)> Pairs(ReadOnlySpan<byte> bytes)
    {
        var pairs = new HashSet<(byte First, byte Second)>();
        for (var i = 0; i + 1 < bytes.Length; i++)
            if (bytes[i] >= 0x80)
                pairs.Add((bytes[i], bytes[++i]));
        return pairs;
    }
}
