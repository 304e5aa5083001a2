-- 仓库记录: what the books can't know of a warehouse, entered and never deleted
-- (docs/decisions/0013-evidence.md).

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  -- The kinds are in shared/evidence/kinds.ts.
  kind TEXT NOT NULL,
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- What it is about, and how it read when it was entered.
  subject TEXT NOT NULL,
  line TEXT NOT NULL,
  -- Outside of its limits; with a fault to be mended.
  marked INTEGER NOT NULL CHECK (marked IN (0, 1)),
  faulty INTEGER NOT NULL CHECK (faulty IN (0, 1)),
  -- Names and telephones, apart from the rest so that they can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- Mended, or left.
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  ended_note TEXT,
  ended_at TEXT,
  ended_by INTEGER REFERENCES user,
  -- 划去: it stays and counts for nothing.
  struck_reason TEXT,
  struck_at TEXT,
  struck_by INTEGER REFERENCES user,
  CHECK (ended_on >= done_on),
  CHECK ((ended_on IS NULL) = (ended_note IS NULL) AND (ended_on IS NULL) = (ended_at IS NULL)
    AND (ended_on IS NULL) = (ended_by IS NULL)),
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX evidence_warehouse ON evidence (warehouse_id, kind, done_on);
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'a record of a warehouse is never deleted'); END;
-- It ends once and is struck out once; people alone may be erased.
CREATE TRIGGER evidence_is_fixed BEFORE UPDATE ON evidence
WHEN NEW.uid <> OLD.uid OR NEW.warehouse_id <> OLD.warehouse_id OR NEW.kind <> OLD.kind
  OR NEW.done_on <> OLD.done_on OR NEW.body <> OLD.body OR NEW.subject <> OLD.subject
  OR NEW.line <> OLD.line OR NEW.marked <> OLD.marked OR NEW.faulty <> OLD.faulty
  OR NEW.at <> OLD.at OR NEW.by_user_id <> OLD.by_user_id
  OR (OLD.ended_on IS NOT NULL AND (NEW.ended_on IS NOT OLD.ended_on
    OR NEW.ended_note IS NOT OLD.ended_note OR NEW.ended_at IS NOT OLD.ended_at
    OR NEW.ended_by IS NOT OLD.ended_by))
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_reason IS NOT OLD.struck_reason OR NEW.struck_by IS NOT OLD.struck_by
    OR NEW.ended_on IS NOT OLD.ended_on))
BEGIN SELECT RAISE(ABORT, 'a record of a warehouse is never changed'); END;

-- 编号 of a piece: the plate of a forklift, the number on an extinguisher.
ALTER TABLE equipment ADD COLUMN number TEXT NOT NULL DEFAULT '';
