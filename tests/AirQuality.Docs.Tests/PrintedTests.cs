namespace AirQuality.Docs.Tests;

[TestFixture]
public sealed class PrintedTests
{
    [TestCase("a\nb\n", "a\nb", ExpectedResult = true, TestName = "Fits_SameLines_True")]
    [TestCase("a", "\na  \n", ExpectedResult = true, TestName = "Fits_BlanksAround_True")]
    [TestCase("  a", "a", ExpectedResult = false, TestName = "Fits_OtherIndentation_False")]
    [TestCase("a\n...\nd", "a\nb\nc\nd", ExpectedResult = true, TestName = "Fits_LinesLeftOut_True")]
    [TestCase("a\n...", "a\nb", ExpectedResult = true, TestName = "Fits_EndLeftOut_True")]
    [TestCase("a\n...\nd", "a\nd", ExpectedResult = false, TestName = "Fits_NothingLeftOut_False")]
    [TestCase("a\n...\nd", "a\nb\nc", ExpectedResult = false, TestName = "Fits_OtherEnd_False")]
    [TestCase("a", "a\nb", ExpectedResult = false, TestName = "Fits_MorePrinted_False")]
    [TestCase("a\nb", "a", ExpectedResult = false, TestName = "Fits_LessPrinted_False")]
    public bool Fits(string shown, string printed) => Printed.Fits(shown, printed);
}
