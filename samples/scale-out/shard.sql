-- What every shard holds: whole thousandths, China Standard Time, the stamp naming the end of the hour.
-- The key serves both: no hour twice, and the hours of a station lie together.
CREATE TABLE hours (
    station text NOT NULL,
    time timestamp NOT NULL,
    so2 integer, no2 integer, pm10 integer, pm25 integer, co integer, o3 integer,
    PRIMARY KEY (station, time)
);

-- How many groups a station and day make: without it the centre takes the days for nearly as many as the hours, and fetches hours.
CREATE STATISTICS hours_days ON station, (CAST(time - INTERVAL '1 hour' AS date)) FROM hours;
