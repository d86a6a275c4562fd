namespace AirQuality.Reading.Rows;

/// <summary>What the loop over cells must know of a column while its numbers are plain: little, for it is asked for every cell of a file.</summary>
/// <param name="Column">Its place in the row.</param>
/// <param name="Below">Thousandths below this are taken as they are; 0 where the numbers are scaled.</param>
internal readonly record struct PlainColumn(int Column, uint Below);
