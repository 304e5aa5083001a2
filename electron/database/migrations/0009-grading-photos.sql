-- 照片 of what an assessor has seen, by criterion. They are signed with the assessment; of an erased
-- one its hash stays.
CREATE TABLE assessment_photo (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  assessment_id INTEGER NOT NULL REFERENCES assessment,
  criterion TEXT NOT NULL,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (sha256 GLOB '[0-9a-f]*' AND length(sha256) = 64),
  erased_at TEXT
) STRICT;
CREATE INDEX assessment_photo_assessment ON assessment_photo (assessment_id);
CREATE INDEX assessment_photo_file ON assessment_photo (sha256);
CREATE TRIGGER assessment_photo_is_late BEFORE INSERT ON assessment_photo
WHEN (SELECT signed_at FROM assessment WHERE id = NEW.assessment_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed assessment takes no more photos'); END;
CREATE TRIGGER assessment_photo_is_kept BEFORE DELETE ON assessment_photo
WHEN (SELECT signed_at FROM assessment WHERE id = OLD.assessment_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a photo of a signed assessment is never deleted'); END;
-- Nothing of one changes but that it is erased, once.
CREATE TRIGGER assessment_photo_is_fixed BEFORE UPDATE ON assessment_photo
WHEN NOT (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.name = ''
  AND NEW.id = OLD.id AND NEW.uid = OLD.uid AND NEW.assessment_id = OLD.assessment_id
  AND NEW.criterion = OLD.criterion AND NEW.at = OLD.at AND NEW.media_type = OLD.media_type
  AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'a photo of an assessment is never changed'); END;
