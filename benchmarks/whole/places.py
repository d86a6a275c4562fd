# Hours of stations to places of counties by the composite index with pandas, by the rules of places.sql. Prints rank,area,value.
# Usage: places.py HOURS STATIONS FIRST END
import sys
import pandas as pd

hours, stations, first, end = sys.argv[1:5]
POLLUTANTS = ["so2", "no2", "pm10", "pm25", "co", "o3"]
LIMITS = dict(so2=60, no2=40, pm10=70, pm25=35, co=4, o3=160)


def published(values, decimals):
    """Half to even; what is left of binary fractions behind the ninth decimal is no part of the figure."""
    return values.round(9).round(decimals)


rows = pd.read_csv(hours, parse_dates=["time"])
start = rows["time"] - pd.Timedelta(hours=1)
rows = rows[(start >= first) & (start < end)].assign(day=start.dt.normalize())
means = rows.groupby(["station", "day"])[POLLUTANTS[:5]].agg(["mean", "count"])
days = pd.DataFrame({p: means[p]["mean"].where(means[p]["count"] >= 20) for p in POLLUTANTS[:5]})

rows = rows.sort_values(["station", "time"])
same = rows.groupby(["station", "day"]).cumcount() >= 7  # every station has a row for every hour, and a window keeps to its day
present = rows["o3"].notna()
total = rows["o3"].fillna(0).rolling(8).sum()
count = present.rolling(8).sum()
rows["eight"] = (total / count).where(same & (count >= 6))
ozone = rows.groupby(["station", "day"])["eight"].agg(["max", "count"])
days["o3"] = ozone["max"].where((ozone["count"] >= 14) | (published(ozone["max"], 0) > 160))

county = pd.read_csv(stations).set_index("station")["county"]
days = days.reset_index()
days["county"] = days["station"].map(county)
areas = days.groupby(["county", "day"])[POLLUTANTS].mean()
for p in POLLUTANTS:
    areas[p] = published(areas[p], 1 if p == "co" else 0)
by = areas.groupby("county")
period = by[POLLUTANTS[:4]].mean()
period["co"] = by["co"].quantile(0.95)
period["o3"] = by["o3"].quantile(0.9)
index = sum(published(published(period[p], 1 if p == "co" else 0) / LIMITS[p], 2) for p in POLLUTANTS).round(2)
places = index.rank(method="min").astype(int)
print("rank,area,value")
for area in sorted(index.index, key=lambda a: (index[a], a)):
    print(f"{places[area]},{area},{index[area]:.2f}")
