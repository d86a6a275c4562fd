namespace AirQuality.Numerics;

/// <summary>A statistic before it is rounded: a quotient of integers where days enter as published, a fraction otherwise.</summary>
internal readonly struct ExactFigure
{
    private readonly Quotient quotient;
    private readonly Fractional? fraction; // rare, so kept aside: figures are held by the million

    public ExactFigure(Quotient quotient) => this.quotient = quotient;

    public ExactFigure(Fraction fraction) => this.fraction = new Fractional(fraction);

    public static implicit operator ExactFigure(Fraction fraction) => new(fraction);

    /// <summary>Rounded once, half to even: how many steps of 10^-decimals.</summary>
    public long Steps(int decimals) => fraction is { } exact ? (long)(exact.Value.Round(decimals) * Quotient.PowerOfTen(decimals)) : quotient.Steps(decimals);

    /// <summary>Rounded once, half to even, to a number of decimals.</summary>
    public decimal Round(int decimals) => fraction is { } exact ? exact.Value.Round(decimals) : Quotient.ToDecimal(quotient.Steps(decimals), decimals);

    public Fraction ToFraction() => fraction?.Value ?? quotient.ToFraction();

    private sealed record Fractional(Fraction Value);
}
