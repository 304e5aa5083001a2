-- A 签收差异 is answered in parts, each by a word or a paper of its own, until all of it is: of 10 that were
-- short 6 came back and 4 were lost (docs/decisions/0014-operations.md).
ALTER TABLE delivery_difference RENAME TO delivery_difference_before;
CREATE TABLE delivery_difference (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document,
  line INTEGER NOT NULL CHECK (line >= 1),
  what TEXT NOT NULL CHECK (what IN ('short', 'damaged')),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  note TEXT NOT NULL,
  -- The lorry that brought it, where one is known.
  trip_id INTEGER REFERENCES trip,
  stated_at TEXT NOT NULL,
  stated_by INTEGER NOT NULL REFERENCES user
) STRICT;
INSERT INTO delivery_difference (id, uid, document_id, line, what, quantity, note, trip_id,
  stated_at, stated_by)
SELECT id, uid, document_id, line, what, quantity, note, trip_id, stated_at, stated_by
FROM delivery_difference_before;

CREATE TABLE delivery_answer (
  id INTEGER PRIMARY KEY,
  difference_id INTEGER NOT NULL REFERENCES delivery_difference,
  -- accepted: it is so, and nothing follows; corrected: by that paper; rejected: it is not so.
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'corrected', 'rejected')),
  -- Of what was stated, so much.
  quantity INTEGER NOT NULL CHECK (quantity >= 1),
  reason TEXT NOT NULL,
  correcting_document_id INTEGER REFERENCES document,
  answered_at TEXT NOT NULL,
  answered_by INTEGER NOT NULL REFERENCES user,
  CHECK ((answer = 'corrected') = (correcting_document_id IS NOT NULL))
) STRICT;

INSERT INTO delivery_answer (difference_id, answer, quantity, reason, correcting_document_id,
  answered_at, answered_by)
SELECT id, answer, quantity, reason, correcting_document_id, answered_at, answered_by
FROM delivery_difference_before WHERE answer IS NOT NULL ORDER BY answered_at, id;
DROP TABLE delivery_difference_before;

CREATE INDEX delivery_difference_document ON delivery_difference (document_id);
CREATE INDEX delivery_answer_difference ON delivery_answer (difference_id);
CREATE INDEX delivery_answer_paper ON delivery_answer (correcting_document_id)
  WHERE correcting_document_id IS NOT NULL;

CREATE TRIGGER delivery_difference_is_kept BEFORE DELETE ON delivery_difference
BEGIN SELECT RAISE(ABORT, 'a difference is never deleted'); END;
CREATE TRIGGER delivery_difference_is_fixed BEFORE UPDATE ON delivery_difference
WHEN NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.document_id <> OLD.document_id
  OR NEW.line <> OLD.line OR NEW.what <> OLD.what OR NEW.quantity <> OLD.quantity
  OR NEW.trip_id IS NOT OLD.trip_id OR NEW.stated_at <> OLD.stated_at
  OR NEW.stated_by <> OLD.stated_by
  OR (NEW.note <> OLD.note AND NEW.note <> '')
BEGIN SELECT RAISE(ABORT, 'a difference is only ever answered'); END;

CREATE TRIGGER delivery_answer_is_kept BEFORE DELETE ON delivery_answer
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
CREATE TRIGGER delivery_answer_is_fixed BEFORE UPDATE ON delivery_answer
WHEN NEW.id <> OLD.id OR NEW.difference_id <> OLD.difference_id OR NEW.answer <> OLD.answer
  OR NEW.quantity <> OLD.quantity
  OR NEW.correcting_document_id IS NOT OLD.correcting_document_id
  OR NEW.answered_at <> OLD.answered_at OR NEW.answered_by <> OLD.answered_by
  OR (NEW.reason <> OLD.reason AND NEW.reason <> '')
BEGIN SELECT RAISE(ABORT, 'an answer is given once'); END;
CREATE TRIGGER delivery_answer_is_of_what_is_open BEFORE INSERT ON delivery_answer
WHEN NEW.quantity + coalesce(
    (SELECT sum(quantity) FROM delivery_answer WHERE difference_id = NEW.difference_id), 0)
  > (SELECT quantity FROM delivery_difference WHERE id = NEW.difference_id)
BEGIN SELECT RAISE(ABORT, 'no more is answered than was stated'); END;
