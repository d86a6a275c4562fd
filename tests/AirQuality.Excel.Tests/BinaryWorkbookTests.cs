using System.IO.Compression;
using AirQuality.Reading.Sheets;
using NodaTime;

namespace AirQuality.Excel.Tests;

/// <summary>Workbooks of the binary format, .xls.</summary>
public sealed class BinaryWorkbookTests
{
    // Sheet 六月: a merged title, then 城市, 日期, PM2.5 (displayed 0.00) and O3 of two days; packed with gzip.
    private const string Packed =
        "H4sIAAAAAAACA+1YTWgTQRT+Zjb/pElaU7ERaihYtbZiWxQvbaygPbWmXqoi0daEoDWphHqoF6s1R0HwpHgp1IOXqgf/8Ae9eRAr" +
        "ehAEIVV68iQoeGizvnm7q4lGaMAWLPst82bmzXwzb2fe/Oy+nq0tTN2JzOE3dENDUffCVaITFLxWJgQq13WVtGIPBd3GfwWvhybS" +
        "5cSjmpduNYdqvucgcdvxnCTwkcIRnEb/aDYVXUHsYRuGhLKhi6TAddIE0MBW1bE8znINy1tc8zHL3ay5xLKL6hbEYczG+lt2mV58" +
        "UDZxWQCq3fvMec+adtTjhfLic5eFUdeJntyJoVOrpaDR4cc0aKZ7U9lUTuWDuAEfME5oy2TakskCwuQF0/imR4Gv1nJ/FrX1K6sX" +
        "IP33cr37L3oPTWIlvZc9vFx/RTqACejHeFXl4cchhyqRIjPgSS+gR7kH7wM+iI4zMhFFB7ZTaMdYYic8aaK9GpQJiuZTG9JOIN7X" +
        "sW0HLZ/9ndJg+NRBwRtLqGxjqWFz/CSTCHK6lpddiF5g4eaXN33D8dhR1kzwYWIcORuVwdBxXjGIHOASx0/ZwoytLC9wq+s5HWEZ" +
        "JtenuDlebyb2TXKdi1zaTP10Mt7GNpWkN1M6/3ngQWP+U2wLpWd6586GZ97FptBEg5okvnom0SpaxbWrCg9jVizM7ekDy4Y/tiqP" +
        "DJm26+a5GsSiWoOEWpZPaYzAo6MejRmiAkMwQ0kjZ42nkZPMtXIa5Rxm77JCW5LbotnEE6zjEaK3uCvJ5pNcEqEKhiVaBbZWxtaY" +
        "7WJ2toQ9b9qsoKFb1uGe6pY27F/wwYYNGzZs2LBhw8YyQl3HJF/HjMu007yqu83/OosUivZvklWLAxilZ4y+EffSVX0MOYxX5T9r" +
        "4RRWW2KJHOt/ocIg9Z7DCIbZjpGq/Zc+UkTp+yyZGPp3S6ja/ovV2LnM/f8AgWXUrwAWAAA=";

    [Test]
    public void A_sheet_is_read_as_displayed()
    {
        var sheet = ExcelWorkbooks.Instance.Read(File(), "t.xls").Single();
        Assert.That(sheet.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))), Is.EqualTo(new[]
        {
            "甲市 2021年6月", "城市|日期|PM2.5|O3", "甲市|2021-06-05|26.00|134", "甲市|2021-06-06|27.00|134",
        }));
    }

    [Test]
    public void A_date_is_known_as_one() =>
        Assert.That(ExcelWorkbooks.Instance.Read(File(), "t.xls").Single().Rows[2].Cells[1].Date, Is.EqualTo(new LocalDateTime(2021, 6, 5, 0, 0)));

    [Test]
    public void Rows_are_read_as_stored()
    {
        using var rows = ExcelWorkbooks.Instance.Open(File(), "t.xls");
        var found = new List<string>();
        while (rows.ReadSheet())
            while (rows.ReadRow())
                found.Add($"{rows.SheetName}{rows.RowNumber}: {string.Join('|', rows.Cells)}");
        Assert.That(found[2], Is.EqualTo("六月3: 甲市|2021-06-05|26|134"));
    }

    [Test]
    public void A_file_cut_anywhere_is_refused([Range(1, 20)] int part)
    {
        var whole = File().ToArray();
        Assert.That(() => ExcelWorkbooks.Instance.Read(new MemoryStream(whole[..(whole.Length * part / 42)]), "t.xls"), Throws.TypeOf<SheetFormatException>());
    }

    private static MemoryStream File()
    {
        var whole = new MemoryStream();
        using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(Packed)), CompressionMode.Decompress);
        packed.CopyTo(whole);
        whole.Position = 0;
        return whole;
    }
}
