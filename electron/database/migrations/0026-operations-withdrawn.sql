-- 改名 and 撤销 of an operation: one that was opened by a slip of the hand leaves the screens and stays on
-- record (docs/decisions/0014-operations.md). It ends on the day on which it is withdrawn.
ALTER TABLE operation ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0
  CHECK (withdrawn IN (0, 1) AND (withdrawn = 0 OR ended_on IS NOT NULL));

CREATE TRIGGER operation_is_withdrawn_for_ever BEFORE UPDATE ON operation
WHEN OLD.withdrawn = 1
BEGIN SELECT RAISE(ABORT, 'an operation that was withdrawn is never changed'); END;

ALTER TABLE operation_step RENAME TO operation_step_before;
CREATE TABLE operation_step (
  id INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation,
  step TEXT NOT NULL CHECK (step IN ('opened', 'renamed', 'closed', 'reopened', 'withdrawn')),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- Concluding words of a closing; the name before and after.
  text TEXT NOT NULL,
  -- Why it was closed although something was owed, opened again, renamed or withdrawn.
  reason TEXT,
  -- How much was owed when it was closed.
  owed INTEGER NOT NULL CHECK (owed >= 0)
) STRICT;
INSERT INTO operation_step (id, operation_id, step, at, by_user_id, text, reason, owed)
SELECT id, operation_id, step, at, by_user_id, text, reason, owed FROM operation_step_before;
DROP TABLE operation_step_before;
CREATE INDEX operation_step_operation ON operation_step (operation_id);

CREATE TRIGGER operation_step_is_kept BEFORE DELETE ON operation_step
BEGIN SELECT RAISE(ABORT, 'a step of an operation is never deleted'); END;
CREATE TRIGGER operation_step_is_fixed BEFORE UPDATE ON operation_step
BEGIN SELECT RAISE(ABORT, 'a step of an operation is never changed'); END;
