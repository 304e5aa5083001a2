-- Words that may name anybody can be erased where they stand: they become empty, and nothing else
-- changes (docs/decisions/0014-operations.md).

DROP TRIGGER delivery_difference_is_fixed;
CREATE TRIGGER delivery_difference_is_fixed BEFORE UPDATE ON delivery_difference
WHEN NEW.uid <> OLD.uid OR NEW.document_id <> OLD.document_id OR NEW.line <> OLD.line
  OR NEW.what <> OLD.what OR NEW.quantity <> OLD.quantity OR NEW.trip_id IS NOT OLD.trip_id
  OR NEW.stated_at <> OLD.stated_at OR NEW.stated_by <> OLD.stated_by
  OR (NEW.note <> OLD.note AND NEW.note <> '')
  OR (OLD.answer IS NOT NULL AND (NEW.answer IS NOT OLD.answer
    OR NEW.correcting_document_id IS NOT OLD.correcting_document_id
    OR NEW.answered_at IS NOT OLD.answered_at OR NEW.answered_by IS NOT OLD.answered_by
    OR (NEW.reason IS NOT OLD.reason AND NEW.reason IS NOT '')))
BEGIN SELECT RAISE(ABORT, 'a difference is only ever answered, once'); END;

DROP TRIGGER trip_is_fixed;
CREATE TRIGGER trip_is_fixed BEFORE UPDATE ON trip
WHEN (OLD.left_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL) AND (
  NEW.uid <> OLD.uid OR NEW.warehouse_id <> OLD.warehouse_id
  OR NEW.operation_id IS NOT OLD.operation_id OR NEW.plate <> OLD.plate
  OR NEW.seal_number <> OLD.seal_number OR NEW.waybill_number <> OLD.waybill_number
  OR NEW.leaves_at IS NOT OLD.leaves_at OR NEW.loaded_at IS NOT OLD.loaded_at
  OR NEW.left_at IS NOT OLD.left_at OR NEW.cancelled_at IS NOT OLD.cancelled_at
  OR (NEW.cancelled_reason IS NOT OLD.cancelled_reason AND NEW.cancelled_reason IS NOT '')
  OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at
  OR (NEW.note <> OLD.note AND NEW.note <> '')
  OR (NEW.people <> OLD.people AND NEW.people ->> '$[0].name' IS NOT '（已删除）'))
BEGIN SELECT RAISE(ABORT, 'a lorry that has left or was cancelled is never changed'); END;

DROP TRIGGER requisition_is_fixed;
CREATE TRIGGER requisition_is_fixed BEFORE UPDATE ON requisition
WHEN OLD.state NOT IN ('draft', 'declined') AND (
  NEW.uid <> OLD.uid OR NEW.node_id <> OLD.node_id OR NEW.warehouse_id <> OLD.warehouse_id
  OR NEW.operation_id IS NOT OLD.operation_id OR NEW.to_warehouse_id IS NOT OLD.to_warehouse_id
  OR NEW.to_team_id IS NOT OLD.to_team_id OR NEW.to_party_id IS NOT OLD.to_party_id
  OR NEW.place <> OLD.place OR NEW.near_warehouse_id IS NOT OLD.near_warehouse_id
  OR NEW.longitude_e6 IS NOT OLD.longitude_e6 OR NEW.latitude_e6 IS NOT OLD.latitude_e6
  OR NEW.priority <> OLD.priority OR NEW.wanted_by IS NOT OLD.wanted_by
  OR (NEW.reason <> OLD.reason AND NEW.reason <> '') OR (NEW.note <> OLD.note AND NEW.note <> '')
  OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at)
BEGIN SELECT RAISE(ABORT, 'a requisition is changed as a draft only'); END;

DROP TRIGGER requisition_line_is_fixed;
CREATE TRIGGER requisition_line_is_fixed BEFORE UPDATE ON requisition_line
WHEN (SELECT state FROM requisition WHERE id = OLD.requisition_id) <> 'draft' AND (
  NEW.requisition_id <> OLD.requisition_id OR NEW.line <> OLD.line OR NEW.item_id <> OLD.item_id
  OR NEW.quantity IS NOT OLD.quantity OR NEW.takes_substitutes <> OLD.takes_substitutes
  OR (NEW.note <> OLD.note AND NEW.note <> ''))
BEGIN SELECT RAISE(ABORT, 'lines of a requisition are changed as a draft only'); END;

DROP TRIGGER requisition_step_is_fixed;
CREATE TRIGGER requisition_step_is_fixed BEFORE UPDATE ON requisition_step
WHEN NEW.id <> OLD.id OR NEW.requisition_id <> OLD.requisition_id OR NEW.step <> OLD.step
  OR NEW.at <> OLD.at OR NEW.by_user_id <> OLD.by_user_id
  OR (NEW.reason IS NOT OLD.reason AND NEW.reason IS NOT '')
BEGIN SELECT RAISE(ABORT, 'a step of a requisition is never changed'); END;

-- Of a report of a drill the remarks beside its events.
DROP TRIGGER drill_report_is_fixed;
CREATE TRIGGER drill_report_is_fixed BEFORE UPDATE ON drill_report
WHEN NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.title <> OLD.title
  OR NEW.begun_at <> OLD.begun_at OR NEW.ended_at <> OLD.ended_at OR NEW.begun_by <> OLD.begun_by
  OR NEW.ended_by IS NOT OLD.ended_by
  OR json_remove(NEW.report, '$.events') <> json_remove(OLD.report, '$.events')
  OR json_array_length(NEW.report, '$.events') IS NOT json_array_length(OLD.report, '$.events')
  OR EXISTS (
    SELECT 1 FROM json_each(OLD.report, '$.events') AS was
    JOIN json_each(NEW.report, '$.events') AS is_now ON is_now.key = was.key
    WHERE json_remove(was.value, '$.noted.note') <> json_remove(is_now.value, '$.noted.note')
      OR (is_now.value ->> '$.noted.note' IS NOT was.value ->> '$.noted.note'
        AND is_now.value ->> '$.noted.note' IS NOT ''))
BEGIN SELECT RAISE(ABORT, 'a report stays as it was'); END;
