-- Hours of stations to places of counties by the composite index, with the rules of the library: 20 hours for a day, 6 for a mean of eight hours, 14 of those
-- means (or one above the limit), days as published, rounded half to even, percentiles of CO and O3 between neighbours, single indices to 0.01.
WITH hours AS (
  SELECT station, CAST(time - INTERVAL 1 HOUR AS DATE) AS day, extract(hour FROM time - INTERVAL 1 HOUR) AS hour, so2, no2, pm10, pm25, co, o3
  FROM read_csv('$FILE', header = true, columns = {'station': 'VARCHAR', 'time': 'TIMESTAMP', 'so2': 'DOUBLE', 'no2': 'DOUBLE', 'pm10': 'DOUBLE', 'pm25': 'DOUBLE', 'co': 'DOUBLE', 'o3': 'DOUBLE'})
  WHERE time > TIMESTAMP '$FIRST' AND time <= TIMESTAMP '$END'),
means AS (
  SELECT station, day,
    CASE WHEN count(so2) >= 20 THEN avg(so2) END AS so2, CASE WHEN count(no2) >= 20 THEN avg(no2) END AS no2, CASE WHEN count(pm10) >= 20 THEN avg(pm10) END AS pm10,
    CASE WHEN count(pm25) >= 20 THEN avg(pm25) END AS pm25, CASE WHEN count(co) >= 20 THEN avg(co) END AS co
  FROM hours GROUP BY ALL),
eights AS (
  SELECT station, day, hour, avg(o3) OVER eight AS mean, count(o3) OVER eight AS present FROM hours
  WINDOW eight AS (PARTITION BY station, day ORDER BY hour ROWS BETWEEN 7 PRECEDING AND CURRENT ROW)),
ozone AS (
  SELECT station, day, CASE WHEN count(*) >= 14 OR round_even(round(max(mean), 9), 0) > 160 THEN max(mean) END AS o3
  FROM eights WHERE hour >= 7 AND present >= 6 GROUP BY ALL),
days AS (
  SELECT county, day, round_even(round(avg(so2), 9), 0) AS so2, round_even(round(avg(no2), 9), 0) AS no2, round_even(round(avg(pm10), 9), 0) AS pm10,
    round_even(round(avg(pm25), 9), 0) AS pm25, round_even(round(avg(co), 9), 1) AS co, round_even(round(avg(o3), 9), 0) AS o3
  FROM means LEFT JOIN ozone USING (station, day) JOIN read_csv('$STATIONS') USING (station) GROUP BY ALL),
period AS (
  SELECT county, round_even(round(avg(so2), 9), 0) AS so2, round_even(round(avg(no2), 9), 0) AS no2, round_even(round(avg(pm10), 9), 0) AS pm10,
    round_even(round(avg(pm25), 9), 0) AS pm25, round_even(round(quantile_cont(co, 0.95), 9), 1) AS co, round_even(round(quantile_cont(o3, 0.9), 9), 0) AS o3
  FROM days GROUP BY ALL),
indexed AS (
  SELECT county, round(round_even(round(so2 / 60, 9), 2) + round_even(round(no2 / 40, 9), 2) + round_even(round(pm10 / 70, 9), 2)
    + round_even(round(pm25 / 35, 9), 2) + round_even(round(co / 4, 9), 2) + round_even(round(o3 / 160, 9), 2), 2) AS value
  FROM period)
SELECT rank() OVER (ORDER BY value) AS rank, county AS area, printf('%.2f', value) AS value FROM indexed ORDER BY value, county
