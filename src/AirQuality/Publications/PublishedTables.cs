namespace AirQuality.Publications;

/// <summary>What was read from published tables.</summary>
/// <param name="Figures">The figures, in the order in which they stand.</param>
/// <param name="Questions">What is open. While there is a question, the figures it concerns are not among them.</param>
/// <param name="LeftOut">The columns that were not read.</param>
public sealed record PublishedTables(IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<PublishedQuestion> Questions, IReadOnlyList<LeftOutColumn> LeftOut);
