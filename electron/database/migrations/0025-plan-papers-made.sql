-- What a paper was made for by its plan: its keeper may write it otherwise, and the plan still made it
-- (docs/decisions/0014-operations.md). Of papers that were made before, it is what they name by now.
ALTER TABLE plan_paper ADD COLUMN warehouse_id INTEGER REFERENCES warehouse;
ALTER TABLE plan_paper ADD COLUMN requisition_id INTEGER REFERENCES requisition;
UPDATE plan_paper SET
  warehouse_id = (SELECT warehouse_id FROM document WHERE id = document_id),
  requisition_id = (SELECT requisition_id FROM document WHERE id = document_id);

CREATE TRIGGER plan_paper_is_fixed BEFORE UPDATE ON plan_paper
BEGIN SELECT RAISE(ABORT, 'what a paper of a plan was made for is never changed'); END;
