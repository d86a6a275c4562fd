namespace AirQuality.Reading.Rows;

/// <summary>Looks at nothing.</summary>
internal sealed class NoExaminer : IRowExaminer
{
    public void Begin(SourceFile file)
    {
    }

    public void Examine(Chunk chunk)
    {
    }

    public void End()
    {
    }
}
