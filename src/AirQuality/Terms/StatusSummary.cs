using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Terms;

/// <summary>Whether the data of areas over a period are raw or reviewed.</summary>
/// <param name="Status">The status of all together.</param>
/// <param name="RawDays">Days of areas that are raw.</param>
/// <param name="FirstRaw">The first of them; <c>null</c> where there is none.</param>
/// <param name="LastRaw">The last of them; <c>null</c> where there is none.</param>
public sealed record StatusSummary(DataStatus Status, int RawDays = 0, LocalDate? FirstRaw = null, LocalDate? LastRaw = null)
{
    /// <summary>The same where it says something, else what was said besides: files win over what the command line says of the rest.</summary>
    /// <param name="said">What was said of data that do not say it themselves.</param>
    /// <returns>The status that holds.</returns>
    public StatusSummary Or(DataStatus said) => Status == DataStatus.Unsaid ? new StatusSummary(said) : this;

    /// <summary>The status in words, with the raw days where others are reviewed.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, without a stop.</returns>
    public string In(Language language)
    {
        if (Status != DataStatus.Mixed || FirstRaw is not { } first || LastRaw is not { } last)
            return Status.Name(language);
        var (from, to, days) = (LocalDatePattern.Iso.Format(first), LocalDatePattern.Iso.Format(last), RawDays.ToString(CultureInfo.InvariantCulture));
        return language.Pick(
            $"部分为审核、部分为实况：{from}至{to}之间有{days}天次为实况（未审核）",
            RawDays == 1 ? $"partly reviewed, partly raw: 1 area day, {from}, is raw (not reviewed)" : $"partly reviewed, partly raw: {days} area days from {from} to {to} are raw (not reviewed)");
    }
}
