-- What a program of version 1 posted had left with its posting, and its papers did not say so: their
-- column was not written yet. The proof holds it against the chain now.
UPDATE document SET delivery = 'issued'
WHERE kind = 'dispatch' AND posting <> 'none' AND delivery = 'none';
