-- 应急响应 from the alarm on: levels with their time and document, places, notes
-- (docs/decisions/0014-operations.md).

-- The time of the alarm on its day, as a clock in Wuhan reads it; null where nobody kept it.
ALTER TABLE operation ADD COLUMN started_time TEXT
  CHECK (started_time GLOB '[0-2][0-9]:[0-5][0-9]');

-- What was said of an operation and when: a day, and a time where it is known. `at` is the instant
-- that both come to, by which it is put in order. Who entered it is unknown of a version before.

-- Each setting of a level (文号) and its ending (终止): null.
ALTER TABLE operation_level RENAME TO operation_level_before;
CREATE TABLE operation_level (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  operation_id INTEGER NOT NULL REFERENCES operation,
  body TEXT NOT NULL CHECK (body IN
    ('state', 'provincialGovernment', 'nationalSociety', 'provincialSociety', 'citySociety')),
  level INTEGER CHECK (level BETWEEN 1 AND 4),
  document_number TEXT NOT NULL,
  said_on TEXT NOT NULL CHECK (said_on IS date(said_on)),
  said_time TEXT CHECK (said_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  at TEXT NOT NULL,
  entered_at TEXT,
  by_user_id INTEGER REFERENCES user,
  -- 划去: it stays and counts for nothing.
  struck_reason TEXT,
  struck_at TEXT,
  struck_by INTEGER REFERENCES user,
  CHECK ((entered_at IS NULL) = (by_user_id IS NULL)),
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX operation_level_operation ON operation_level (operation_id, at);
INSERT INTO operation_level (uid, operation_id, body, level, document_number, said_on, at)
SELECT lower(substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-4' || substr(hex, 14, 3) || '-8'
    || substr(hex, 18, 3) || '-' || substr(hex, 21, 12)),
  operation_id, body, level, '', started_on,
  strftime('%Y-%m-%dT%H:%M:%fZ', started_on, '-8 hours')
FROM (
  SELECT hex(randomblob(16)) AS hex, operation_id, body, level, started_on
  FROM operation_level_before JOIN operation ON operation.id = operation_id);
DROP TABLE operation_level_before;

-- 灾情: how many people a place counts, report by report; the last one of a place holds.
CREATE TABLE operation_place (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  operation_id INTEGER NOT NULL REFERENCES operation,
  place TEXT NOT NULL,
  -- The warehouse of the city it lies in.
  near_warehouse_id INTEGER REFERENCES warehouse,
  -- 受灾, 需安置, 已转移; null is not known.
  affected INTEGER CHECK (affected >= 0),
  resettled INTEGER CHECK (resettled >= 0),
  evacuated INTEGER CHECK (evacuated >= 0),
  source TEXT NOT NULL,
  said_on TEXT NOT NULL CHECK (said_on IS date(said_on)),
  said_time TEXT CHECK (said_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  at TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  struck_reason TEXT,
  struck_at TEXT,
  struck_by INTEGER REFERENCES user,
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX operation_place_operation ON operation_place (operation_id, at);

-- 情况记录.
CREATE TABLE operation_note (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  operation_id INTEGER NOT NULL REFERENCES operation,
  text TEXT NOT NULL,
  -- Who told it, with a telephone: apart from the rest, so that it can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  said_on TEXT NOT NULL CHECK (said_on IS date(said_on)),
  said_time TEXT CHECK (said_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  at TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  struck_reason TEXT,
  struck_at TEXT,
  struck_by INTEGER REFERENCES user,
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX operation_note_operation ON operation_note (operation_id, at);

-- 启动, 终止响应 with its concluding words, 恢复响应. Nothing here is ever changed.
CREATE TABLE operation_step (
  id INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation,
  step TEXT NOT NULL CHECK (step IN ('opened', 'closed', 'reopened')),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  text TEXT NOT NULL,
  -- Why it was closed although something was owed, or opened again.
  reason TEXT,
  -- How much was owed when it was closed.
  owed INTEGER NOT NULL CHECK (owed >= 0)
) STRICT;
CREATE INDEX operation_step_operation ON operation_step (operation_id);

CREATE TRIGGER operation_step_is_kept BEFORE DELETE ON operation_step
BEGIN SELECT RAISE(ABORT, 'a step of an operation is never deleted'); END;
CREATE TRIGGER operation_step_is_fixed BEFORE UPDATE ON operation_step
BEGIN SELECT RAISE(ABORT, 'a step of an operation is never changed'); END;

CREATE TRIGGER operation_level_is_kept BEFORE DELETE ON operation_level
BEGIN SELECT RAISE(ABORT, 'a level of an operation is never deleted'); END;
CREATE TRIGGER operation_place_is_kept BEFORE DELETE ON operation_place
BEGIN SELECT RAISE(ABORT, 'a report of an operation is never deleted'); END;
CREATE TRIGGER operation_note_is_kept BEFORE DELETE ON operation_note
BEGIN SELECT RAISE(ABORT, 'a note of an operation is never deleted'); END;

-- Each is struck out once, and nothing else of it changes; of a note the words and people may be erased.
CREATE TRIGGER operation_level_is_fixed BEFORE UPDATE ON operation_level
WHEN OLD.struck_at IS NOT NULL OR NEW.uid <> OLD.uid OR NEW.operation_id <> OLD.operation_id
  OR NEW.body <> OLD.body OR NEW.level IS NOT OLD.level
  OR NEW.document_number <> OLD.document_number OR NEW.said_on <> OLD.said_on
  OR NEW.said_time IS NOT OLD.said_time OR NEW.at <> OLD.at
  OR NEW.entered_at IS NOT OLD.entered_at OR NEW.by_user_id IS NOT OLD.by_user_id
BEGIN SELECT RAISE(ABORT, 'a level of an operation is never changed'); END;
CREATE TRIGGER operation_place_is_fixed BEFORE UPDATE ON operation_place
WHEN OLD.struck_at IS NOT NULL OR NEW.uid <> OLD.uid OR NEW.operation_id <> OLD.operation_id
  OR NEW.place <> OLD.place OR NEW.near_warehouse_id IS NOT OLD.near_warehouse_id
  OR NEW.affected IS NOT OLD.affected OR NEW.resettled IS NOT OLD.resettled
  OR NEW.evacuated IS NOT OLD.evacuated OR NEW.source <> OLD.source
  OR NEW.said_on <> OLD.said_on OR NEW.said_time IS NOT OLD.said_time OR NEW.at <> OLD.at
  OR NEW.entered_at <> OLD.entered_at OR NEW.by_user_id <> OLD.by_user_id
BEGIN SELECT RAISE(ABORT, 'a report of an operation is never changed'); END;
CREATE TRIGGER operation_note_is_fixed BEFORE UPDATE ON operation_note
WHEN NEW.uid <> OLD.uid OR NEW.operation_id <> OLD.operation_id OR NEW.said_on <> OLD.said_on
  OR NEW.said_time IS NOT OLD.said_time OR NEW.at <> OLD.at OR NEW.entered_at <> OLD.entered_at
  OR NEW.by_user_id <> OLD.by_user_id
  OR (NEW.text <> OLD.text AND NEW.text <> '')
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_reason IS NOT OLD.struck_reason OR NEW.struck_by IS NOT OLD.struck_by))
BEGIN SELECT RAISE(ABORT, 'a note of an operation is never changed'); END;

-- The ratios of 需求测算 that the province has set in place of those proposed.
CREATE TABLE need_ratio (
  code TEXT PRIMARY KEY,
  -- 1 for each 4 people.
  amount INTEGER NOT NULL CHECK (amount >= 0),
  for_each INTEGER NOT NULL CHECK (for_each >= 1),
  basis TEXT NOT NULL,
  set_at TEXT NOT NULL,
  set_by INTEGER NOT NULL REFERENCES user
) STRICT, WITHOUT ROWID;
