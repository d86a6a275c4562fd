-- The centre: one partitioned table whose parts lie on the servers. Partitioned by station, so that whatever is grouped by
-- the station first can be summed where it lies.
\set host1 :dir '/1'
\set host2 :dir '/2'
\set host3 :dir '/3'
CREATE EXTENSION postgres_fdw;
ALTER DATABASE centre SET enable_partitionwise_aggregate = on;

CREATE SERVER shard1 FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :'host1', dbname 'shard', async_capable 'true', use_remote_estimate 'true', fetch_size '10000', fdw_tuple_cost '0.2');
CREATE SERVER shard2 FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :'host2', dbname 'shard', async_capable 'true', use_remote_estimate 'true', fetch_size '10000', fdw_tuple_cost '0.2');
CREATE SERVER shard3 FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :'host3', dbname 'shard', async_capable 'true', use_remote_estimate 'true', fetch_size '10000', fdw_tuple_cost '0.2');
CREATE USER MAPPING FOR PUBLIC SERVER shard1 OPTIONS (user 'postgres', password_required 'false');
CREATE USER MAPPING FOR PUBLIC SERVER shard2 OPTIONS (user 'postgres', password_required 'false');
CREATE USER MAPPING FOR PUBLIC SERVER shard3 OPTIONS (user 'postgres', password_required 'false');

CREATE SCHEMA on1;
CREATE SCHEMA on2;
CREATE SCHEMA on3;
IMPORT FOREIGN SCHEMA public LIMIT TO (hours, station_days) FROM SERVER shard1 INTO on1;
IMPORT FOREIGN SCHEMA public LIMIT TO (hours, station_days) FROM SERVER shard2 INTO on2;
IMPORT FOREIGN SCHEMA public LIMIT TO (hours, station_days) FROM SERVER shard3 INTO on3;

CREATE TABLE hours (LIKE on1.hours) PARTITION BY RANGE (station);
ALTER TABLE hours ATTACH PARTITION on1.hours FOR VALUES FROM (MINVALUE) TO (:'bound1');
ALTER TABLE hours ATTACH PARTITION on2.hours FOR VALUES FROM (:'bound1') TO (:'bound2');
ALTER TABLE hours ATTACH PARTITION on3.hours FOR VALUES FROM (:'bound2') TO (MAXVALUE);

-- The days as each shard's own view makes them: what a grouping cannot say to a remote server is done there all the same.
CREATE TABLE station_days (LIKE on1.station_days) PARTITION BY RANGE (station);
ALTER TABLE station_days ATTACH PARTITION on1.station_days FOR VALUES FROM (MINVALUE) TO (:'bound1');
ALTER TABLE station_days ATTACH PARTITION on2.station_days FOR VALUES FROM (:'bound1') TO (:'bound2');
ALTER TABLE station_days ATTACH PARTITION on3.station_days FOR VALUES FROM (:'bound2') TO (MAXVALUE);
