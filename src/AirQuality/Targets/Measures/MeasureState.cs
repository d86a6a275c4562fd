namespace AirQuality.Targets.Measures;

/// <summary>How far a measure has come, as its table says.</summary>
public enum MeasureState
{
    /// <summary>Not begun (计划).</summary>
    Planned,

    /// <summary>Being carried out (实施中).</summary>
    Running,

    /// <summary>Carried out (已完成).</summary>
    Done,

    /// <summary>Given up (取消): nothing is expected of it any more.</summary>
    Dropped,
}
