-- A member of a team is changed by who has seen him as he is: the revision counts the changes.
ALTER TABLE team_member ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
