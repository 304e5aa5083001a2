-- 需求单: what a team, a city or another department asks for (docs/decisions/0014-operations.md).
-- What was answered is never kept here: it is read from the papers that name the requisition.

CREATE TABLE requisition (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  -- Minted when it is submitted: XQ-<warehouse>-<day>-<nnnn>, of the warehouse that answers for it.
  number TEXT UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  operation_id INTEGER REFERENCES operation,
  -- Who asks, and where it goes: a warehouse, a team or a party.
  to_warehouse_id INTEGER REFERENCES warehouse,
  to_team_id INTEGER REFERENCES team,
  to_party_id INTEGER REFERENCES party,
  -- 送达地点 in words, the warehouse of the city it lies in, and its point where somebody knows it.
  place TEXT NOT NULL,
  near_warehouse_id INTEGER REFERENCES warehouse,
  longitude_e6 INTEGER,
  latitude_e6 INTEGER,
  priority TEXT NOT NULL CHECK (priority IN ('urgent', 'high', 'normal')),
  -- An instant.
  wanted_by TEXT,
  -- Names and telephones, apart from the rest so that they can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'waiting', 'approved', 'declined', 'closed', 'cancelled')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  made_by INTEGER NOT NULL REFERENCES user,
  made_at TEXT NOT NULL,
  CHECK ((to_warehouse_id IS NOT NULL) + (to_team_id IS NOT NULL) + (to_party_id IS NOT NULL) <= 1),
  CHECK ((longitude_e6 IS NULL) = (latitude_e6 IS NULL)),
  CHECK (state = 'draft' OR number IS NOT NULL)
) STRICT;
CREATE INDEX requisition_state ON requisition (state, wanted_by);
CREATE INDEX requisition_operation ON requisition (operation_id) WHERE operation_id IS NOT NULL;

CREATE TABLE requisition_line (
  requisition_id INTEGER NOT NULL REFERENCES requisition,
  line INTEGER NOT NULL CHECK (line >= 1),
  item_id INTEGER NOT NULL REFERENCES item,
  -- In the smallest unit; null while the draft says nothing.
  quantity INTEGER CHECK (quantity BETWEEN 1 AND 1000000000),
  -- Whether what the catalogue calls a substitute may answer it.
  takes_substitutes INTEGER NOT NULL CHECK (takes_substitutes IN (0, 1)),
  note TEXT NOT NULL,
  PRIMARY KEY (requisition_id, line)
) STRICT, WITHOUT ROWID;

-- What people did with it, with their reasons. Nothing here is ever changed.
CREATE TABLE requisition_step (
  id INTEGER PRIMARY KEY,
  requisition_id INTEGER NOT NULL REFERENCES requisition,
  step TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  reason TEXT
) STRICT;
CREATE INDEX requisition_step_requisition ON requisition_step (requisition_id);

-- The paper that answers one.
ALTER TABLE document ADD COLUMN requisition_id INTEGER REFERENCES requisition;
CREATE INDEX document_requisition ON document (requisition_id) WHERE requisition_id IS NOT NULL;
