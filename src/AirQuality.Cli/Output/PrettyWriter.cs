namespace AirQuality.Cli.Output;

/// <summary>Output for people: titles, lines and tables.</summary>
internal abstract class PrettyWriter
{
    public abstract void Line(string text = "");

    public abstract void Heading(string text);

    public abstract void Table(Table table);

    /// <summary>A picture, where the form can hold one.</summary>
    public virtual void Drawing(PageDrawing drawing)
    {
    }
}
