-- When 调运方案 or a 调拨令 of it went to a printer, so that the next one says 补打.
CREATE TABLE plan_print (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan,
  -- What a changed plan prints counts anew.
  revision INTEGER NOT NULL CHECK (revision >= 1),
  form TEXT NOT NULL,
  -- Whom the order is to; null of the plan itself.
  warehouse_id INTEGER REFERENCES warehouse,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- Null where the dialog of the system was asked.
  printer TEXT,
  copies INTEGER NOT NULL CHECK (copies >= 1)
) STRICT;
CREATE INDEX plan_print_of ON plan_print (plan_id, form);
