-- Who said what of a lorry, and that it stays as it was said (docs/decisions/0014-operations.md).

-- 已装车, 已发车, 已到达, 签收, 取消: each once. Nothing here is ever changed.
CREATE TABLE trip_step (
  id INTEGER PRIMARY KEY,
  trip_id INTEGER NOT NULL REFERENCES trip,
  -- The stop, of what is said of one.
  stop INTEGER CHECK (stop >= 1),
  step TEXT NOT NULL CHECK (step IN ('loaded', 'left', 'arrived', 'signed', 'cancelled')),
  -- When it was, and when somebody said so.
  at TEXT NOT NULL,
  entered_at TEXT,
  -- Unknown of a version before whose audit does not tell.
  by_user_id INTEGER REFERENCES user,
  CHECK ((step IN ('arrived', 'signed')) = (stop IS NOT NULL)),
  CHECK ((entered_at IS NULL) = (by_user_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX trip_step_once ON trip_step (trip_id, step, coalesce(stop, 0));

-- Of what was said before, the audit knows who.
WITH said (trip_id, stop, step, at, call) AS (
  SELECT id, NULL, 'loaded', loaded_at, 'trips.load' FROM trip
  UNION ALL SELECT id, NULL, 'left', left_at, 'trips.leave' FROM trip
  UNION ALL SELECT id, NULL, 'cancelled', cancelled_at, 'trips.cancel' FROM trip
  -- What was signed for at once was never said to have arrived.
  UNION ALL SELECT trip_id, stop, 'arrived', nullif(arrived_at, signed_at), 'trips.arrive'
    FROM trip_stop
  UNION ALL SELECT trip_id, stop, 'signed', signed_at, 'trips.sign' FROM trip_stop
), told AS (
  SELECT said.*, (SELECT max(audit.id) FROM audit
    WHERE audit.call = said.call AND audit.subject = trip.uid AND audit.user_id IS NOT NULL
      AND (stop IS NULL OR audit.detail ->> '$.asked.stop' = stop)) AS audit_id
  FROM said JOIN trip ON trip.id = trip_id WHERE said.at IS NOT NULL
)
INSERT INTO trip_step (trip_id, stop, step, at, entered_at, by_user_id)
SELECT trip_id, stop, step, told.at, audit.at, audit.user_id
FROM told LEFT JOIN audit ON audit.id = audit_id
ORDER BY told.at, step = 'left', stop, step;

CREATE TRIGGER trip_step_is_kept BEFORE DELETE ON trip_step
BEGIN SELECT RAISE(ABORT, 'a step of a lorry is never deleted'); END;
CREATE TRIGGER trip_step_is_fixed BEFORE UPDATE ON trip_step
BEGIN SELECT RAISE(ABORT, 'a step of a lorry is never changed'); END;

-- A lorry that has left or was cancelled stays as it was; whom it names can be erased, and its words.
CREATE TRIGGER trip_is_fixed BEFORE UPDATE ON trip
WHEN (OLD.left_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL) AND (
  NEW.uid <> OLD.uid OR NEW.warehouse_id <> OLD.warehouse_id
  OR NEW.operation_id IS NOT OLD.operation_id OR NEW.plate <> OLD.plate
  OR NEW.seal_number <> OLD.seal_number OR NEW.waybill_number <> OLD.waybill_number
  OR NEW.leaves_at IS NOT OLD.leaves_at OR NEW.loaded_at IS NOT OLD.loaded_at
  OR NEW.left_at IS NOT OLD.left_at OR NEW.cancelled_at IS NOT OLD.cancelled_at
  OR NEW.cancelled_reason IS NOT OLD.cancelled_reason OR NEW.made_by <> OLD.made_by
  OR NEW.made_at <> OLD.made_at
  OR (NEW.note <> OLD.note AND NEW.note <> '')
  OR (NEW.people <> OLD.people AND NEW.people ->> '$[0].name' IS NOT '（已删除）'))
BEGIN SELECT RAISE(ABORT, 'a lorry that has left or was cancelled is never changed'); END;

-- A stop is put on a lorry or taken off; what was said of it is said once.
CREATE TRIGGER trip_stop_is_fixed BEFORE UPDATE ON trip_stop
WHEN NEW.trip_id <> OLD.trip_id OR NEW.stop <> OLD.stop OR NEW.place <> OLD.place
  OR NEW.due_at IS NOT OLD.due_at
  OR (OLD.arrived_at IS NOT NULL AND NEW.arrived_at IS NOT OLD.arrived_at)
  OR (OLD.signed_at IS NOT NULL AND (NEW.signed_at IS NOT OLD.signed_at
    OR (NEW.note <> OLD.note AND NEW.note <> '')
    OR (NEW.people <> OLD.people AND NEW.people ->> '$[0].name' IS NOT '（已删除）')))
BEGIN SELECT RAISE(ABORT, 'what was said of a stop is never changed'); END;
CREATE TRIGGER trip_stop_is_kept BEFORE DELETE ON trip_stop
WHEN OLD.arrived_at IS NOT NULL OR EXISTS (
  SELECT 1 FROM trip WHERE id = OLD.trip_id AND (left_at IS NOT NULL OR cancelled_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a lorry that has left or was cancelled keeps its stops'); END;
CREATE TRIGGER trip_stop_is_in_time BEFORE INSERT ON trip_stop
WHEN EXISTS (
  SELECT 1 FROM trip WHERE id = NEW.trip_id AND (left_at IS NOT NULL OR cancelled_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a lorry that has left or was cancelled keeps its stops'); END;

-- As it was for one that has left, so for one that was cancelled.
CREATE TRIGGER trip_paper_of_cancelled_is_kept BEFORE DELETE ON trip_paper
WHEN (SELECT cancelled_at FROM trip WHERE id = OLD.trip_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a lorry that was cancelled keeps its papers'); END;
CREATE TRIGGER trip_paper_of_cancelled_is_in_time BEFORE INSERT ON trip_paper
WHEN (SELECT cancelled_at FROM trip WHERE id = NEW.trip_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a lorry that was cancelled keeps its papers'); END;
