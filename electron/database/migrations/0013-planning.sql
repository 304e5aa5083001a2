-- 调运方案, roads and lorries (docs/decisions/0014-operations.md).

-- A plan as it was solved, with the problem that it answers: validated JSON, read whole.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  -- FA-<warehouse>-<day>-<nnnn>, of the warehouse at whose desk it was made.
  number TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  operation_id INTEGER REFERENCES operation,
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- Who changed it last; he does not approve it.
  made_by INTEGER NOT NULL REFERENCES user,
  made_at TEXT NOT NULL,
  approved_by INTEGER REFERENCES user,
  approved_at TEXT,
  CHECK ((state = 'approved') = (approved_by IS NOT NULL)),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by IS NOT made_by)
) STRICT;

-- Which papers were made of a plan. A draft that is thrown away is made of nothing any more.
CREATE TABLE plan_paper (
  plan_id INTEGER NOT NULL REFERENCES plan,
  document_id INTEGER NOT NULL UNIQUE REFERENCES document ON DELETE CASCADE,
  PRIMARY KEY (plan_id, document_id)
) STRICT, WITHOUT ROWID;

-- 路程: what the province knows of the ways between two cities. Where it says nothing, a straight line
-- times a factor is proposed.
CREATE TABLE travel (
  from_warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  to_warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  road_class TEXT NOT NULL CHECK (road_class IN ('motorway', 'trunk', 'county')),
  -- Tenths of a kilometre.
  distance INTEGER NOT NULL CHECK (distance BETWEEN 0 AND 1000000),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 100000),
  -- How it is known.
  basis TEXT NOT NULL,
  PRIMARY KEY (from_warehouse_id, to_warehouse_id),
  CHECK (from_warehouse_id <> to_warehouse_id)
) STRICT, WITHOUT ROWID;

-- Lorries that a warehouse can call, by kind.
CREATE TABLE lorry (
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  line INTEGER NOT NULL CHECK (line >= 1),
  name TEXT NOT NULL,
  volume_cm3 INTEGER NOT NULL CHECK (volume_cm3 > 0),
  load_g INTEGER NOT NULL CHECK (load_g > 0),
  count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 999),
  PRIMARY KEY (warehouse_id, line)
) STRICT, WITHOUT ROWID;
