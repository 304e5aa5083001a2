-- Teams that can leave now: skills, certificates, service of equipment, trainings and drills
-- (docs/decisions/0014-operations.md).

-- The warehouse that keeps its kit; null: the provincial centre.
ALTER TABLE team ADD COLUMN warehouse_id INTEGER REFERENCES warehouse;

-- What a member can do, in words; and whether he can't go now, until a day that may not be known.
ALTER TABLE team_member ADD COLUMN skills TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skills));
ALTER TABLE team_member ADD COLUMN away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1));
ALTER TABLE team_member ADD COLUMN away_until TEXT
  CHECK (away_until IS date(away_until) AND (away_until IS NULL OR away = 1));

-- 证书 of a member. The number says who he is; it goes when he asks to be forgotten.
CREATE TABLE team_certificate (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES team_member,
  line INTEGER NOT NULL CHECK (line >= 1),
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  -- Null: it does not expire.
  expires_on TEXT CHECK (expires_on IS date(expires_on)),
  UNIQUE (member_id, line)
) STRICT;

-- 培训, 演练, 出动 of a team: entered and never deleted.
CREATE TABLE team_record (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  team_id INTEGER NOT NULL REFERENCES team,
  kind TEXT NOT NULL CHECK (kind IN ('training', 'drill', 'deployment')),
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  subject TEXT NOT NULL,
  -- In tenths of an hour; how many took part.
  hours_tenths INTEGER NOT NULL CHECK (hours_tenths >= 0),
  people_count INTEGER NOT NULL CHECK (people_count >= 0),
  note TEXT NOT NULL,
  -- Names, apart from the rest so that they can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- 划去: it stays and counts for nothing.
  struck_reason TEXT,
  struck_at TEXT,
  struck_by INTEGER REFERENCES user,
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX team_record_team ON team_record (team_id, done_on);
CREATE TRIGGER team_record_is_kept BEFORE DELETE ON team_record
BEGIN SELECT RAISE(ABORT, 'a record of a team is never deleted'); END;
-- It is struck out once; people alone may be erased.
CREATE TRIGGER team_record_is_fixed BEFORE UPDATE ON team_record
WHEN NEW.uid <> OLD.uid OR NEW.team_id <> OLD.team_id OR NEW.kind <> OLD.kind
  OR NEW.done_on <> OLD.done_on OR NEW.subject <> OLD.subject
  OR NEW.hours_tenths <> OLD.hours_tenths OR NEW.people_count <> OLD.people_count
  OR NEW.note <> OLD.note OR NEW.at <> OLD.at OR NEW.by_user_id <> OLD.by_user_id
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_reason IS NOT OLD.struck_reason OR NEW.struck_by IS NOT OLD.struck_by))
BEGIN SELECT RAISE(ABORT, 'a record of a team is never changed'); END;

-- 装备保养 of a piece, wherever it is: the last one says when the next is due.
CREATE TABLE lot_service (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  lot_id INTEGER NOT NULL REFERENCES lot,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  kind TEXT NOT NULL CHECK (kind IN ('maintenance', 'inspection', 'calibration', 'repair')),
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  -- Null: nothing more is due.
  next_due TEXT CHECK (next_due IS date(next_due) AND next_due > done_on),
  note TEXT NOT NULL,
  -- Who did it, apart from the rest so that he can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user
) STRICT;
CREATE INDEX lot_service_lot ON lot_service (lot_id, done_on);
CREATE TRIGGER lot_service_is_kept BEFORE DELETE ON lot_service
BEGIN SELECT RAISE(ABORT, 'a service record is never deleted'); END;
CREATE TRIGGER lot_service_is_fixed BEFORE UPDATE ON lot_service
WHEN NEW.uid <> OLD.uid OR NEW.lot_id <> OLD.lot_id OR NEW.warehouse_id <> OLD.warehouse_id
  OR NEW.kind <> OLD.kind OR NEW.done_on <> OLD.done_on OR NEW.next_due IS NOT OLD.next_due
  OR NEW.note <> OLD.note OR NEW.at <> OLD.at OR NEW.by_user_id <> OLD.by_user_id
BEGIN SELECT RAISE(ABORT, 'a service record is never changed'); END;
