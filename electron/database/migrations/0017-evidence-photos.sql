-- 照片 of a 仓库记录. Like the record they stay as they came; of an erased one its hash stays.
CREATE TABLE evidence_photo (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  evidence_id INTEGER NOT NULL REFERENCES evidence,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (sha256 GLOB '[0-9a-f]*' AND length(sha256) = 64),
  erased_at TEXT
) STRICT;
-- The same content twice on one record is one photo.
CREATE UNIQUE INDEX evidence_photo_once ON evidence_photo (evidence_id, sha256) WHERE erased_at IS NULL;
CREATE INDEX evidence_photo_file ON evidence_photo (sha256);
CREATE TRIGGER evidence_photo_is_late BEFORE INSERT ON evidence_photo
WHEN (SELECT struck_at FROM evidence WHERE id = NEW.evidence_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a record that is struck out takes no more photos'); END;
CREATE TRIGGER evidence_photo_is_kept BEFORE DELETE ON evidence_photo
BEGIN SELECT RAISE(ABORT, 'a photo of a record is never deleted'); END;
-- Nothing of one changes but that it is erased, once.
CREATE TRIGGER evidence_photo_is_fixed BEFORE UPDATE ON evidence_photo
WHEN NOT (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.name = ''
  AND NEW.id = OLD.id AND NEW.uid = OLD.uid AND NEW.evidence_id = OLD.evidence_id
  AND NEW.at = OLD.at AND NEW.by_user_id = OLD.by_user_id AND NEW.media_type = OLD.media_type
  AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'a photo of a record is never changed'); END;
