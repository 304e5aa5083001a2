-- Words of an operation may name anybody (docs/decisions/0014-operations.md): from whom a figure is, why
-- something was struck out, and what was said of the end become empty, and nothing else changes.

DROP TRIGGER operation_step_is_fixed;
CREATE TRIGGER operation_step_is_fixed BEFORE UPDATE ON operation_step
WHEN NEW.id <> OLD.id OR NEW.operation_id <> OLD.operation_id OR NEW.step <> OLD.step
  OR NEW.at <> OLD.at OR NEW.by_user_id <> OLD.by_user_id OR NEW.owed <> OLD.owed
  OR (NEW.text <> OLD.text AND NEW.text <> '')
  OR (NEW.reason IS NOT OLD.reason AND NEW.reason IS NOT '')
BEGIN SELECT RAISE(ABORT, 'a step of an operation is never changed'); END;

DROP TRIGGER operation_level_is_fixed;
CREATE TRIGGER operation_level_is_fixed BEFORE UPDATE ON operation_level
WHEN NEW.uid <> OLD.uid OR NEW.operation_id <> OLD.operation_id
  OR NEW.body <> OLD.body OR NEW.level IS NOT OLD.level
  OR NEW.document_number <> OLD.document_number OR NEW.said_on <> OLD.said_on
  OR NEW.said_time IS NOT OLD.said_time OR NEW.at <> OLD.at
  OR NEW.entered_at IS NOT OLD.entered_at OR NEW.by_user_id IS NOT OLD.by_user_id
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_by IS NOT OLD.struck_by
    OR (NEW.struck_reason IS NOT OLD.struck_reason AND NEW.struck_reason IS NOT '')))
BEGIN SELECT RAISE(ABORT, 'a level of an operation is never changed'); END;

DROP TRIGGER operation_place_is_fixed;
CREATE TRIGGER operation_place_is_fixed BEFORE UPDATE ON operation_place
WHEN NEW.uid <> OLD.uid OR NEW.operation_id <> OLD.operation_id
  OR NEW.place <> OLD.place OR NEW.near_warehouse_id IS NOT OLD.near_warehouse_id
  OR NEW.affected IS NOT OLD.affected OR NEW.resettled IS NOT OLD.resettled
  OR NEW.evacuated IS NOT OLD.evacuated OR NEW.said_on <> OLD.said_on
  OR NEW.said_time IS NOT OLD.said_time OR NEW.at <> OLD.at
  OR NEW.entered_at <> OLD.entered_at OR NEW.by_user_id <> OLD.by_user_id
  OR (NEW.source <> OLD.source AND NEW.source <> '')
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_by IS NOT OLD.struck_by
    OR (NEW.struck_reason IS NOT OLD.struck_reason AND NEW.struck_reason IS NOT '')))
BEGIN SELECT RAISE(ABORT, 'a report of an operation is never changed'); END;

DROP TRIGGER operation_note_is_fixed;
CREATE TRIGGER operation_note_is_fixed BEFORE UPDATE ON operation_note
WHEN NEW.uid <> OLD.uid OR NEW.operation_id <> OLD.operation_id OR NEW.said_on <> OLD.said_on
  OR NEW.said_time IS NOT OLD.said_time OR NEW.at <> OLD.at OR NEW.entered_at <> OLD.entered_at
  OR NEW.by_user_id <> OLD.by_user_id
  OR (NEW.text <> OLD.text AND NEW.text <> '')
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_by IS NOT OLD.struck_by
    OR (NEW.struck_reason IS NOT OLD.struck_reason AND NEW.struck_reason IS NOT '')))
BEGIN SELECT RAISE(ABORT, 'a note of an operation is never changed'); END;
