namespace AirQuality.Reading.Rows;

/// <summary>A layout of tables of observations: what columns it needs, and how a row of it is read.</summary>
internal abstract class ObservationLayout
{
    protected ObservationLayout(string name) => Name = name;

    /// <summary>The name, as options and messages give it.</summary>
    public string Name { get; }

    /// <summary>What a table must have to be of this layout.</summary>
    public abstract IReadOnlyList<LayoutNeed> Needs { get; }

    /// <summary>What of a table that has it all is taken from where.</summary>
    public abstract TableBinding Bind(TableHead head);

    /// <summary>A reader of the rows of a chunk.</summary>
    public abstract RowParser Open(Chunk chunk, ParserMemory memory);

    /// <summary>Whether its tables are told by names that are known.</summary>
    public virtual bool IsByKnownNames => true;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
