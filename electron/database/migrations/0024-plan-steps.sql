-- What became of a 调运方案, step by step, who did it, when, and why it was sent back
-- (docs/decisions/0014-operations.md). Its words may name anybody: they can be emptied, nothing else.
CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan,
  step TEXT NOT NULL CHECK (step IN ('saved', 'approved', 'declined')),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  reason TEXT,
  CHECK ((step = 'declined') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX plan_step_plan ON plan_step (plan_id);

-- Of what was before, a plan knows its last saving and the approval of that.
INSERT INTO plan_step (plan_id, step, at, by_user_id)
SELECT id, 'saved', made_at, made_by FROM plan
UNION ALL SELECT id, 'approved', approved_at, approved_by FROM plan WHERE approved_at IS NOT NULL
ORDER BY 3;

CREATE TRIGGER plan_step_is_kept BEFORE DELETE ON plan_step
BEGIN SELECT RAISE(ABORT, 'a step of a plan is never deleted'); END;
CREATE TRIGGER plan_step_is_fixed BEFORE UPDATE ON plan_step
WHEN NEW.id <> OLD.id OR NEW.plan_id <> OLD.plan_id OR NEW.step <> OLD.step OR NEW.at <> OLD.at
  OR NEW.by_user_id <> OLD.by_user_id
  OR (NEW.reason IS NOT OLD.reason AND NEW.reason IS NOT '')
BEGIN SELECT RAISE(ABORT, 'a step of a plan is never changed'); END;
