-- 出动 of a team: for which operation, since when, with which papers, and when it was back
-- (docs/decisions/0014-operations.md).
CREATE TABLE deployment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  team_id INTEGER NOT NULL REFERENCES team,
  -- Null: it went out for none.
  operation_id INTEGER REFERENCES operation,
  gone_on TEXT NOT NULL CHECK (gone_on IS date(gone_on)),
  -- When it is to be back.
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on) AND due_on >= gone_on),
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user,
  -- 归队; null while it is out.
  back_on TEXT CHECK (back_on IS date(back_on) AND back_on >= gone_on),
  back_at TEXT,
  back_by INTEGER REFERENCES user,
  -- 划去: it never went; it stays and counts for nothing.
  struck_reason TEXT,
  struck_at TEXT,
  struck_by INTEGER REFERENCES user,
  CHECK ((back_on IS NULL) = (back_at IS NULL) AND (back_on IS NULL) = (back_by IS NULL)),
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL) AND (struck_at IS NULL) = (struck_by IS NULL))
) STRICT;
CREATE INDEX deployment_operation ON deployment (operation_id) WHERE operation_id IS NOT NULL;
-- Out once for the same operation, however often the button is pressed.
CREATE UNIQUE INDEX deployment_out ON deployment (team_id, coalesce(operation_id, 0))
  WHERE back_on IS NULL AND struck_at IS NULL;
CREATE TRIGGER deployment_is_kept BEFORE DELETE ON deployment
BEGIN SELECT RAISE(ABORT, 'a deployment is never deleted'); END;
-- It comes back once and is struck out once, and stays what it was else.
CREATE TRIGGER deployment_is_fixed BEFORE UPDATE ON deployment
WHEN NEW.uid <> OLD.uid OR NEW.team_id <> OLD.team_id OR NEW.operation_id IS NOT OLD.operation_id
  OR NEW.gone_on <> OLD.gone_on OR NEW.due_on <> OLD.due_on OR NEW.made_at <> OLD.made_at
  OR NEW.made_by <> OLD.made_by
  OR (OLD.back_on IS NOT NULL AND (NEW.back_on IS NOT OLD.back_on
    OR NEW.back_at IS NOT OLD.back_at OR NEW.back_by IS NOT OLD.back_by))
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at
    OR NEW.struck_reason IS NOT OLD.struck_reason OR NEW.struck_by IS NOT OLD.struck_by))
BEGIN SELECT RAISE(ABORT, 'a deployment is never changed'); END;

-- The papers that a 出动 wrote: by them what it takes along is known, and not by the words on them.
CREATE TABLE deployment_paper (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  deployment_id INTEGER NOT NULL REFERENCES deployment
) STRICT;
CREATE INDEX deployment_paper_deployment ON deployment_paper (deployment_id);

-- What 出动 wrote before this and has not moved was known by its words alone; once more by them.
CREATE TEMP TABLE was_deployed AS
  SELECT id, uid, team_id, operation_id, business_date, made_at, made_by,
    body ->> 'dueDate' AS due_date
  FROM document
  WHERE kind = 'dispatch' AND posting = 'none' AND cancelled = 0 AND team_id IS NOT NULL
    AND body ->> 'purpose' = '出动' AND body ->> 'dispatchType' IN ('teamLoan', 'teamSupplies');
INSERT INTO deployment (uid, team_id, operation_id, gone_on, due_on, made_at, made_by)
  SELECT min(uid), team_id, operation_id, min(business_date),
    max(max(coalesce(due_date, business_date)), min(business_date)), min(made_at), min(made_by)
  FROM was_deployed GROUP BY team_id, operation_id;
INSERT INTO deployment_paper (document_id, deployment_id)
  SELECT was_deployed.id, deployment.id FROM was_deployed
  JOIN deployment ON deployment.team_id = was_deployed.team_id
    AND deployment.operation_id IS was_deployed.operation_id;
DROP TABLE was_deployed;
