using AirQuality.Agents.Answers;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Agents.Asking;

/// <summary>The days there are data for.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Latest">The latest whole month, which is asked about where no period is named.</param>
internal sealed record DataSpan(LocalDate First, LocalDate Last, AssessmentPeriod Latest)
{
    /// <summary>Periods that can be asked for instead.</summary>
    public IEnumerable<AnswerChoice> Choices(string argument) =>
        [new(argument, Latest.ToString()), new(argument, AssessmentPeriod.Range(LocalDate.Max(First, new LocalDate(Last.Year, 1, 1)), Last).ToString())];
}
