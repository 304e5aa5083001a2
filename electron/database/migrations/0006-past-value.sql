-- A kept balance is the exact sum of its movements, in units and in 分. A paper dated back can take
-- more value than a lot had on that day, and a lot that was gone can have kept some 分: a past day's
-- value may be below nothing, and there may be value without units (decision 0005, Months).
CREATE TABLE closing_balance_exact (
  closing_id INTEGER NOT NULL REFERENCES closing,
  place_id INTEGER NOT NULL REFERENCES place,
  lot_id INTEGER NOT NULL REFERENCES lot,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  amount INTEGER,
  CHECK (quantity > 0 OR coalesce(amount, 0) <> 0),
  PRIMARY KEY (closing_id, place_id, lot_id)
) STRICT, WITHOUT ROWID;
INSERT INTO closing_balance_exact (closing_id, place_id, lot_id, quantity, amount)
SELECT closing_id, place_id, lot_id, quantity, amount FROM closing_balance;
DROP TABLE closing_balance;
ALTER TABLE closing_balance_exact RENAME TO closing_balance;

CREATE TRIGGER closing_balance_is_kept BEFORE DELETE ON closing_balance
BEGIN SELECT RAISE(ABORT, 'a closing balance is never deleted'); END;
CREATE TRIGGER closing_balance_is_fixed BEFORE UPDATE ON closing_balance
BEGIN SELECT RAISE(ABORT, 'a closing balance is never changed'); END;
