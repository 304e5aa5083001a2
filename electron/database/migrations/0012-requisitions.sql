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

-- What people did with it, with their reasons. Nothing here is ever changed; it goes only with a draft
-- that never had a number.
CREATE TABLE requisition_step (
  id INTEGER PRIMARY KEY,
  requisition_id INTEGER NOT NULL REFERENCES requisition,
  step TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  reason TEXT
) STRICT;
CREATE INDEX requisition_step_requisition ON requisition_step (requisition_id);
CREATE TRIGGER requisition_step_is_kept BEFORE DELETE ON requisition_step
WHEN (SELECT number FROM requisition WHERE id = OLD.requisition_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a step of a requisition is never deleted'); END;
CREATE TRIGGER requisition_step_is_fixed BEFORE UPDATE ON requisition_step
BEGIN SELECT RAISE(ABORT, 'a step of a requisition is never changed'); END;

-- A number was handed out: the requisition stays, and says what it said when it was submitted, until it
-- is a draft again. Whom it names can be erased at any time.
CREATE TRIGGER requisition_is_kept BEFORE DELETE ON requisition WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a requisition with a number is never deleted'); END;
CREATE TRIGGER requisition_number_is_fixed BEFORE UPDATE ON requisition
WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
BEGIN SELECT RAISE(ABORT, 'the number of a requisition is never changed'); END;
CREATE TRIGGER requisition_is_fixed BEFORE UPDATE ON requisition
WHEN OLD.state NOT IN ('draft', 'declined') AND (
  NEW.uid <> OLD.uid OR NEW.node_id <> OLD.node_id OR NEW.warehouse_id <> OLD.warehouse_id
  OR NEW.operation_id IS NOT OLD.operation_id OR NEW.to_warehouse_id IS NOT OLD.to_warehouse_id
  OR NEW.to_team_id IS NOT OLD.to_team_id OR NEW.to_party_id IS NOT OLD.to_party_id
  OR NEW.place <> OLD.place OR NEW.near_warehouse_id IS NOT OLD.near_warehouse_id
  OR NEW.longitude_e6 IS NOT OLD.longitude_e6 OR NEW.latitude_e6 IS NOT OLD.latitude_e6
  OR NEW.priority <> OLD.priority OR NEW.wanted_by IS NOT OLD.wanted_by
  OR NEW.reason <> OLD.reason OR NEW.note <> OLD.note
  OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at)
BEGIN SELECT RAISE(ABORT, 'a requisition is changed as a draft only'); END;
CREATE TRIGGER requisition_line_is_kept BEFORE DELETE ON requisition_line
WHEN (SELECT state FROM requisition WHERE id = OLD.requisition_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'lines of a requisition are changed as a draft only'); END;
CREATE TRIGGER requisition_line_is_fixed BEFORE UPDATE ON requisition_line
WHEN (SELECT state FROM requisition WHERE id = OLD.requisition_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'lines of a requisition are changed as a draft only'); END;
CREATE TRIGGER requisition_line_is_in_time BEFORE INSERT ON requisition_line
WHEN (SELECT state FROM requisition WHERE id = NEW.requisition_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'lines of a requisition are changed as a draft only'); END;

-- The paper that answers one.
ALTER TABLE document ADD COLUMN requisition_id INTEGER REFERENCES requisition;
CREATE INDEX document_requisition ON document (requisition_id) WHERE requisition_id IS NOT NULL;
