using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>The keys of meanings: what a user writes to name one, and what the table of columns shows.</summary>
internal static class ColumnKeys
{
    private static readonly Dictionary<string, ColumnMeaning> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["so2"] = ColumnMeaning.Of(Pollutant.SO2),
        ["no2"] = ColumnMeaning.Of(Pollutant.NO2),
        ["pm10"] = ColumnMeaning.Of(Pollutant.PM10),
        ["pm25"] = ColumnMeaning.Of(Pollutant.PM25),
        ["co"] = ColumnMeaning.Of(Pollutant.CO),
        ["o3"] = ColumnMeaning.Of(Pollutant.O3),
        ["o3_8h"] = ColumnMeaning.Of(Pollutant.O3, Averaging.DailyMaximumEightHours),
        ["station"] = new(ColumnRole.StationCode),
        ["station_name"] = new(ColumnRole.StationName),
        ["area"] = new(ColumnRole.Area),
        ["township"] = new(ColumnRole.Township),
        ["county"] = new(ColumnRole.County),
        ["city"] = new(ColumnRole.City),
        ["province"] = new(ColumnRole.Province),
        ["time"] = new(ColumnRole.Time),
        ["time_utc"] = new(ColumnRole.UniversalTime),
        ["date"] = new(ColumnRole.Date),
        ["hour"] = new(ColumnRole.Hour),
        ["year"] = new(ColumnRole.Year),
        ["month"] = new(ColumnRole.Month),
        ["day"] = new(ColumnRole.Day),
        ["type"] = new(ColumnRole.Type),
        ["value"] = new(ColumnRole.Value),
        ["unit"] = new(ColumnRole.Unit),
        ["flag"] = new(ColumnRole.Flag),
        ["aqi"] = new(ColumnRole.Aqi),
        ["level"] = new(ColumnRole.Level),
        ["primary"] = new(ColumnRole.Primary),
        ["rank"] = new(ColumnRole.Rank),
        ["index"] = new(ColumnRole.CompositeIndex),
        ["ignore"] = new(ColumnRole.Ignored),
    };

    /// <summary>All keys.</summary>
    public static IReadOnlyCollection<string> All => Meanings.Keys;

    /// <summary>The meaning of a key, or of any name that is understood; <c>null</c> when there is none.</summary>
    public static ColumnMeaning? Find(string key)
    {
        if (Meanings.TryGetValue(key.Trim(), out var meaning))
            return meaning;
        return ColumnName.Of(key).Meaning is { Role: not ColumnRole.Unknown } known ? known : null;
    }

    /// <summary>The key of a meaning; blank where there is none.</summary>
    public static string Of(ColumnMeaning meaning) => meaning.Role switch
    {
        ColumnRole.Unknown => string.Empty,
        ColumnRole.Concentration => meaning.Pollutant!.Value.Key() + meaning.Averaging switch
        {
            Averaging.Hour => "_1h",
            Averaging.EightHours or Averaging.DailyMaximumEightHours => "_8h",
            Averaging.DailyMaximumHour => "_max_1h",
            Averaging.Day => "_24h",
            _ => string.Empty,
        },
        ColumnRole.SubIndex => $"iaqi_{meaning.Pollutant!.Value.Key()}",
        ColumnRole.Flag when meaning.Pollutant is { } pollutant => $"flag_{pollutant.Key()}",
        ColumnRole.Unit when meaning.Pollutant is { } pollutant => $"unit_{pollutant.Key()}",
        ColumnRole.StationCode => "station",
        ColumnRole.StationName => "station_name",
        ColumnRole.UniversalTime => "time_utc",
        ColumnRole.CompositeIndex => "index",
        ColumnRole.OtherPollutant => "other_pollutant",
        ColumnRole.AreaCode => "area_code",
        ColumnRole.StationFact => "station_fact",
        _ => meaning.Role.ToString().ToLowerInvariant(),
    };
}
