-- A city's society is one of many: its level names the warehouse that it answers for
-- (docs/decisions/0014-operations.md). Null of all other bodies, and of what was said before.
ALTER TABLE operation_level ADD COLUMN society_warehouse_id INTEGER REFERENCES warehouse;

CREATE TRIGGER operation_level_society_is_fixed BEFORE UPDATE ON operation_level
WHEN NEW.society_warehouse_id IS NOT OLD.society_warehouse_id
BEGIN SELECT RAISE(ABORT, 'a level of an operation is never changed'); END;
