-- Paper: what was printed, and how this station prints.

-- A sheet of a document that went to a printer; the second one of the same state is 补打 1.
CREATE TABLE print (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  form TEXT NOT NULL,
  -- The last posting that the sheet shows; null before there is one.
  posting_id INTEGER REFERENCES posting,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- Null where the dialog of the system was asked.
  printer TEXT,
  copies INTEGER NOT NULL CHECK (copies >= 1)
) STRICT;
CREATE INDEX print_document ON print (document_id, form);

-- What this station is used to for a form.
CREATE TABLE printing_habit (
  form TEXT PRIMARY KEY,
  habit TEXT NOT NULL CHECK (json_valid(habit))
) STRICT, WITHOUT ROWID;

-- 套打偏移: how far a printer is off on a form, in hundredths of a millimetre.
CREATE TABLE printer_offset (
  printer TEXT NOT NULL,
  form TEXT NOT NULL,
  right_by INTEGER NOT NULL,
  down_by INTEGER NOT NULL,
  PRIMARY KEY (printer, form)
) STRICT, WITHOUT ROWID;
