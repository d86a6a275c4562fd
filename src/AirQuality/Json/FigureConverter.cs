using AirQuality.Figures;

namespace AirQuality.Json;

internal sealed class FigureConverter() : TextConverter<Figure>(
    "the key of a figure", figure => figure.Key, Figure.ByKey);
