-- When a paper of an assessment went to a printer, so that the next one says 补打.
CREATE TABLE assessment_print (
  id INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment ON DELETE CASCADE,
  form TEXT NOT NULL,
  -- Drafts count apart.
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- Null where the dialog of the system was asked.
  printer TEXT,
  copies INTEGER NOT NULL CHECK (copies >= 1)
) STRICT;
CREATE INDEX assessment_print_of ON assessment_print (assessment_id, form);
