-- 演练: what a copy of the store keeps of its script (docs/decisions/0014-operations.md).

-- What a store is that was copied to be drilled on: one row, for ever. A store without it is in
-- earnest, and none becomes that again.
CREATE TABLE drill (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE,
  -- An instant; from here on the script counts its minutes.
  begun_at TEXT NOT NULL,
  begun_by INTEGER NOT NULL REFERENCES user,
  -- What is posted under this life and the later ones belongs to the drill.
  incarnation_id INTEGER NOT NULL REFERENCES incarnation,
  -- The script as it was that day.
  script TEXT NOT NULL CHECK (json_valid(script))
) STRICT;
CREATE TRIGGER drill_is_kept BEFORE DELETE ON drill
BEGIN SELECT RAISE(ABORT, 'a drill stays a drill'); END;
CREATE TRIGGER drill_is_fixed BEFORE UPDATE ON drill
BEGIN SELECT RAISE(ABORT, 'a drill stays a drill'); END;

-- The clock of the script: what it showed when it was last set, when that was by the machine, and
-- how many of its minutes pass in one.
CREATE TABLE drill_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  shown_at TEXT NOT NULL,
  set_at TEXT NOT NULL,
  factor INTEGER NOT NULL CHECK (factor BETWEEN 1 AND 60)
) STRICT;

-- Who has taken note of an event, and what was written beside it.
CREATE TABLE drill_event (
  event TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When each call first went through, and what was refused: by these the drill is scored.
CREATE TABLE drill_call (
  call TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE drill_refusal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  call TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;

-- 演练报告, in the real store: what came of a drill that was ended. It is no book, and no figure of the
-- books is read from it.
CREATE TABLE drill_report (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  begun_by INTEGER NOT NULL REFERENCES user,
  -- Null where somebody ended it whom only the copy knew.
  ended_by INTEGER REFERENCES user,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;
CREATE TRIGGER drill_report_is_fixed BEFORE UPDATE ON drill_report
BEGIN SELECT RAISE(ABORT, 'a report stays as it was'); END;
CREATE TRIGGER drill_report_is_kept BEFORE DELETE ON drill_report
BEGIN SELECT RAISE(ABORT, 'a report is kept'); END;
