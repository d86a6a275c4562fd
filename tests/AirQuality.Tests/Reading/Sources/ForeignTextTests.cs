using System.Text;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Sources;

/// <summary>What lies under the ending of a table and is none is called what it is; text of other encodings is read.</summary>
public sealed class ForeignTextTests
{
    private const string Table = "station,time,so2,no2,pm10,pm25,co,o3\n一号站,2021-03-05 01:00,8,28,51,26,0.6,44\n";

    [TestCase("<html><head></head><body><table><tr><td>城市</td></tr></table></body></html>", "网页", "web page")]
    [TestCase("\r\n\r\n<!DOCTYPE html>\n<table border=\"1\">", "网页", "web page")]
    [TestCase("\uFEFF<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "网页", "web page")]
    [TestCase("[{\"station\":\"A\",\"pm25\":26}]", "JSON", "JSON")]
    [TestCase("{ \"data\": [] }", "JSON", "JSON")]
    [TestCase("%PDF-1.4\n1 0 obj", "PDF", "PDF")]
    [TestCase("{\\rtf1\\ansi", "RTF", "RTF")]
    public void WhatIsNoTable_IsCalledWhatItIs(string text, string chinese, string english)
    {
        var finding = CsvInput.Error(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Kind, Is.EqualTo(FindingKind.UnreadableFile));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain(chinese));
            Assert.That(finding.ToString(Language.English), Does.Contain(english));
        }
    }

    [TestCase("utf-16LE")]
    [TestCase("utf-16BE")]
    public void WideTextWithoutAMark_IsRead(string encoding) =>
        Assert.That(CsvInput.Read(Encoding.GetEncoding(encoding).GetBytes(Table)).Hours!.StationIds, Is.EqualTo(new[] { "一号站" }));

    /// <summary>The bytes of Big5 are text in GB18030 too: of other names.</summary>
    [TestCase("板橋,三重,新莊,永和", "big5")]
    [TestCase("中環,銅鑼灣,觀塘,元朗", "big5")]
    [TestCase("万寿西宫,官园,农展馆,奥体中心", "GB18030")]
    [TestCase("望都县,清苑区,涞水县,阜平县", "GB18030")]
    [TestCase("氹仔,濠江區,荃灣,堺", "GB18030")]
    public void NamesInChineseEncodings_AreThoseWritten(string names, string encoding)
    {
        var text = "station,time,so2,no2,pm10,pm25,co,o3\n" + string.Concat(names.Split(',').Select(n => $"{n},2021-03-05 01:00,8,28,51,26,0.6,44\n"));
        Assert.That(CsvInput.Read(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text)).Hours!.StationIds, Is.EquivalentTo(names.Split(',')));
    }
}
