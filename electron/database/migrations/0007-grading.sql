-- Grading: standards that are published, and assessments (docs/decisions/0012-grading.md).

-- What is in the table came with the starting data and was used by nobody yet. Its hash is filled in
-- when the store is opened: SQLite knows none.
ALTER TABLE standard ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE standard ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);
ALTER TABLE standard ADD COLUMN content_hash TEXT;
UPDATE standard SET code = body ->> '$.code',
  published_at = (SELECT created_at FROM store);
CREATE UNIQUE INDEX standard_version ON standard (code, version);
CREATE TRIGGER standard_is_kept BEFORE DELETE ON standard WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published standard is never deleted'); END;
CREATE TRIGGER standard_is_fixed BEFORE UPDATE ON standard
WHEN OLD.published_at IS NOT NULL AND NOT (OLD.content_hash IS NULL
  AND NEW.content_hash IS NOT NULL AND NEW.uid = OLD.uid AND NEW.code = OLD.code
  AND NEW.version = OLD.version AND NEW.name = OLD.name AND NEW.body = OLD.body
  AND NEW.revision = OLD.revision AND NEW.published_at = OLD.published_at)
BEGIN SELECT RAISE(ABORT, 'a published standard is never changed'); END;

-- 评定 of a warehouse. What was measured and answered is kept with it: it stays as it was judged.
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  standard_id INTEGER NOT NULL REFERENCES standard,
  target_level INTEGER NOT NULL CHECK (target_level BETWEEN 1 AND 4),
  judged_on TEXT NOT NULL CHECK (judged_on IS date(judged_on)),
  begun_at TEXT NOT NULL,
  begun_by INTEGER NOT NULL REFERENCES user,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  measured_at TEXT NOT NULL,
  measured TEXT NOT NULL CHECK (json_valid(measured)),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  -- 复核: by somebody else.
  signed_at TEXT,
  signed_by INTEGER REFERENCES user,
  note TEXT NOT NULL,
  result TEXT CHECK (json_valid(result)),
  CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (result IS NULL)),
  CHECK (signed_by IS NULL OR signed_by <> begun_by)
) STRICT;
CREATE INDEX assessment_warehouse ON assessment (warehouse_id, judged_on);
CREATE INDEX assessment_standard ON assessment (standard_id);
CREATE TRIGGER assessment_is_kept BEFORE DELETE ON assessment WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed assessment is never deleted'); END;
CREATE TRIGGER assessment_is_fixed BEFORE UPDATE ON assessment WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed assessment is never changed'); END;
