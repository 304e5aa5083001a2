-- What the province sets for its sourcing plans: who said a way and when, how fast roads are, and how
-- long a warehouse loads.

-- Null for what was said before.
ALTER TABLE travel ADD COLUMN set_at TEXT;
ALTER TABLE travel ADD COLUMN set_by INTEGER REFERENCES user;

-- 道路等级: detour and speed where they are not as proposed.
CREATE TABLE road (
  road_class TEXT PRIMARY KEY CHECK (road_class IN ('motorway', 'trunk', 'county')),
  -- Hundredths of the straight line.
  detour INTEGER NOT NULL CHECK (detour BETWEEN 100 AND 500),
  -- Kilometres in an hour.
  speed INTEGER NOT NULL CHECK (speed BETWEEN 1 AND 200),
  basis TEXT NOT NULL,
  set_at TEXT NOT NULL,
  set_by INTEGER NOT NULL REFERENCES user
) STRICT, WITHOUT ROWID;

-- Who said last which lorries a warehouse can call, and its own time to load them.
CREATE TABLE fleet (
  warehouse_id INTEGER PRIMARY KEY REFERENCES warehouse,
  loading_minutes INTEGER CHECK (loading_minutes BETWEEN 0 AND 10000),
  set_at TEXT NOT NULL,
  set_by INTEGER NOT NULL REFERENCES user
) STRICT;
