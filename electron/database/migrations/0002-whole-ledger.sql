-- The whole ledger: every kind of document, and the records that stand beside the papers
-- (docs/decisions/0005-the-whole-ledger.md).

-- A posting is made at a warehouse. Most are made at that of their document; a transfer is sent by
-- one warehouse and received by another. Until now they were the same.
DROP TRIGGER posting_is_fixed;
ALTER TABLE posting ADD COLUMN warehouse_id INTEGER REFERENCES warehouse;
UPDATE posting SET warehouse_id =
  (SELECT warehouse_id FROM document WHERE document.id = posting.document_id);
CREATE TRIGGER posting_is_fixed BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never changed'); END;
CREATE TRIGGER posting_has_warehouse BEFORE INSERT ON posting WHEN NEW.warehouse_id IS NULL
BEGIN SELECT RAISE(ABORT, 'a posting is made at a warehouse'); END;

-- 先发后补: what was issued before approval is approved, or declined, afterwards.
DROP TRIGGER document_approval_is_fixed;
CREATE TRIGGER document_approval_is_fixed BEFORE UPDATE OF approval ON document
WHEN OLD.posting <> 'none' AND NEW.approval IS NOT OLD.approval
  AND NOT (OLD.approval IN ('waiting', 'declined') AND NEW.approval IN ('givenAfter', 'declined'))
BEGIN SELECT RAISE(ABORT, 'the approval of a posted document is never changed'); END;

-- A transfer whose receiving was taken back is on the road again.
DROP TRIGGER document_posting_goes_on;
CREATE TRIGGER document_posting_goes_on BEFORE UPDATE OF posting ON document
WHEN (OLD.posting <> 'none' AND NEW.posting = 'none')
  OR (OLD.posting = 'reversed' AND NEW.posting <> 'reversed')
  OR (OLD.posting = 'posted' AND NEW.posting = 'part' AND OLD.kind <> 'transfer')
BEGIN SELECT RAISE(ABORT, 'posting goes one way'); END;

CREATE INDEX document_late ON document (approval) WHERE posting <> 'none';
CREATE INDEX document_road ON document (kind, posting) WHERE posting = 'part';
CREATE INDEX posting_later ON posting (document_id) WHERE act <> 'post';
CREATE INDEX document_counter ON document (counter_warehouse_id)
  WHERE counter_warehouse_id IS NOT NULL;
CREATE INDEX place_kind ON place (kind);

-- Each step of a paper asks whether a reversal of its posting is on its way.
CREATE INDEX document_reversal ON document (body ->> 'posting') WHERE kind = 'reversal';

-- The movements of a lot with where it went and how much, so that a card, a moment below zero or a
-- later change of a lot is found without leafing through the postings of years.
DROP INDEX movement_lot;
CREATE INDEX movement_lot ON movement (lot_id, from_place_id, to_place_id, quantity, amount);

-- 组套清单: the bill of materials of a kit. Versions stay as they were.
CREATE TABLE bill (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES item,
  version INTEGER NOT NULL CHECK (version >= 1),
  note TEXT NOT NULL,
  -- What it rests on: official, recalled, proposed.
  basis TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (item_id, version)
) STRICT;

CREATE TABLE bill_line (
  bill_id INTEGER NOT NULL REFERENCES bill,
  line INTEGER NOT NULL CHECK (line >= 1),
  item_id INTEGER NOT NULL REFERENCES item,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  PRIMARY KEY (bill_id, line)
) STRICT, WITHOUT ROWID;

-- Whether kits are filled with what expires last (LEFO), so that they stay fresh.
ALTER TABLE item ADD COLUMN picks_last INTEGER NOT NULL DEFAULT 0 CHECK (picks_last IN (0, 1));

-- Which bins a posted stocktake has counted: nothing is dated before the last count of its bin.
CREATE TABLE counted_bin (
  posting_id INTEGER NOT NULL REFERENCES posting,
  bin_id INTEGER NOT NULL REFERENCES bin,
  PRIMARY KEY (posting_id, bin_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX counted_bin_bin ON counted_bin (bin_id);

-- 入库通知: goods that are announced, ticked off at the gate by the receipts that name it.
CREATE TABLE arrival (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  number TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  source_id INTEGER NOT NULL REFERENCES party,
  expected_on TEXT NOT NULL CHECK (expected_on IS date(expected_on)),
  basis_number TEXT NOT NULL,
  note TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user,
  made_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by INTEGER REFERENCES user,
  closed_reason TEXT,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_reason IS NULL))
) STRICT;
CREATE INDEX arrival_open ON arrival (warehouse_id, expected_on) WHERE closed_at IS NULL;

CREATE TABLE arrival_line (
  arrival_id INTEGER NOT NULL REFERENCES arrival,
  line INTEGER NOT NULL CHECK (line >= 1),
  item_id INTEGER NOT NULL REFERENCES item,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  PRIMARY KEY (arrival_id, line)
) STRICT, WITHOUT ROWID;

ALTER TABLE document ADD COLUMN arrival_id INTEGER REFERENCES arrival;
-- What a posted paper says stays, also which announcement it ticked off.
DROP TRIGGER document_posted_is_fixed;
CREATE TRIGGER document_posted_is_fixed
BEFORE UPDATE OF uid, node_id, kind, warehouse_id, counter_warehouse_id, business_date, party_id,
  team_id, operation_id, arrival_id, body, made_by, made_at, cancelled ON document
WHEN OLD.posting <> 'none'
BEGIN SELECT RAISE(ABORT, 'a posted document is never changed'); END;
CREATE INDEX document_arrival ON document (arrival_id) WHERE arrival_id IS NOT NULL;

-- 养护记录: a lot was re-stacked (倒垛) or its quality was tested.
CREATE TABLE lot_care (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  lot_id INTEGER NOT NULL REFERENCES lot,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  kind TEXT NOT NULL CHECK (kind IN ('restack', 'qualityTest')),
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  result TEXT NOT NULL CHECK (result IN ('done', 'passed', 'failed')),
  note TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX lot_care_lot ON lot_care (lot_id, warehouse_id, kind);

-- 月结: a closed month keeps its closing balances.
CREATE TABLE closing (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  -- The last day of the month.
  through TEXT NOT NULL CHECK (through IS date(through)),
  closed_at TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES user,
  -- The chain as it was: what is not in it came later.
  after_sequence INTEGER NOT NULL,
  reopened_at TEXT,
  reopened_by INTEGER REFERENCES user,
  reopened_with INTEGER REFERENCES user,
  reopened_reason TEXT,
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL)),
  CHECK ((reopened_at IS NULL) = (reopened_with IS NULL)),
  CHECK ((reopened_at IS NULL) = (reopened_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX closing_in_force ON closing (warehouse_id, through) WHERE reopened_at IS NULL;

-- What the warehouse held at the end of the day: in its bins, with teams, on the road from it.
CREATE TABLE closing_balance (
  closing_id INTEGER NOT NULL REFERENCES closing,
  place_id INTEGER NOT NULL REFERENCES place,
  lot_id INTEGER NOT NULL REFERENCES lot,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount INTEGER CHECK (amount >= 0),
  PRIMARY KEY (closing_id, place_id, lot_id)
) STRICT, WITHOUT ROWID;

-- 批注 and 附件 of a paper. The files lie beside the store under their hash.
CREATE TABLE comment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX comment_document ON comment (document_id);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (sha256 GLOB '[0-9a-f]*' AND length(sha256) = 64),
  -- The chain when it was attached: postings after it carry its hash.
  after_sequence INTEGER NOT NULL,
  -- At the wish of the person whom it shows: the file and its name are gone, its hash stays.
  erased_at TEXT
) STRICT;
CREATE INDEX attachment_document ON attachment (document_id);
CREATE INDEX attachment_file ON attachment (sha256);

-- 交接班: one keeper hands a warehouse over to another, with a count that both made.
CREATE TABLE handover (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  from_user_id INTEGER NOT NULL REFERENCES user,
  to_user_id INTEGER NOT NULL REFERENCES user,
  at TEXT NOT NULL,
  count_document_id INTEGER NOT NULL REFERENCES document,
  note TEXT NOT NULL,
  -- The chain as it was: its own entry is the next.
  after_sequence INTEGER NOT NULL,
  CHECK (from_user_id <> to_user_id)
) STRICT;
CREATE INDEX handover_warehouse ON handover (warehouse_id);

-- After a restore a series of a day gone by goes on with its next thousand: numbers that were given
-- and lost may stand on paper, and are not given again. What was passed over is kept here.
CREATE TABLE number_jump (
  prefix TEXT NOT NULL,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  day TEXT NOT NULL,
  incarnation_id INTEGER NOT NULL REFERENCES incarnation,
  -- The last number before, and the number before the first one after.
  after_number INTEGER NOT NULL CHECK (after_number >= 0),
  before_next INTEGER NOT NULL CHECK (before_next > after_number),
  PRIMARY KEY (prefix, warehouse_id, day, incarnation_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER number_jump_is_kept BEFORE DELETE ON number_jump
BEGIN SELECT RAISE(ABORT, 'a jump of numbers is never deleted'); END;
CREATE TRIGGER number_jump_is_fixed BEFORE UPDATE ON number_jump
BEGIN SELECT RAISE(ABORT, 'a jump of numbers is never changed'); END;
DROP TRIGGER number_series_goes_on;
CREATE TRIGGER number_series_goes_on BEFORE UPDATE ON number_series
WHEN NEW.prefix <> OLD.prefix OR NEW.warehouse_id <> OLD.warehouse_id OR NEW.day <> OLD.day
  OR NEW.last <> OLD.last + 1 AND NOT EXISTS (
    SELECT 1 FROM number_jump AS jump
    WHERE jump.prefix = OLD.prefix AND jump.warehouse_id = OLD.warehouse_id AND jump.day = OLD.day
      AND jump.after_number = OLD.last AND jump.before_next + 1 = NEW.last)
BEGIN SELECT RAISE(ABORT, 'a series of numbers goes on by one'); END;

-- Evidence is kept as it was written down.
CREATE TRIGGER arrival_is_kept BEFORE DELETE ON arrival
BEGIN SELECT RAISE(ABORT, 'a numbered announcement is never deleted'); END;
CREATE TRIGGER arrival_number_is_fixed BEFORE UPDATE OF uid, number, warehouse_id ON arrival
BEGIN SELECT RAISE(ABORT, 'a number is never changed'); END;
CREATE TRIGGER bill_is_kept BEFORE DELETE ON bill
BEGIN SELECT RAISE(ABORT, 'a bill of materials is never deleted'); END;
CREATE TRIGGER bill_is_fixed BEFORE UPDATE ON bill
BEGIN SELECT RAISE(ABORT, 'a bill of materials is never changed'); END;
CREATE TRIGGER bill_line_is_kept BEFORE DELETE ON bill_line
BEGIN SELECT RAISE(ABORT, 'a bill of materials is never changed'); END;
CREATE TRIGGER bill_line_is_fixed BEFORE UPDATE ON bill_line
BEGIN SELECT RAISE(ABORT, 'a bill of materials is never changed'); END;
CREATE TRIGGER counted_bin_is_kept BEFORE DELETE ON counted_bin
BEGIN SELECT RAISE(ABORT, 'a count is never deleted'); END;
CREATE TRIGGER counted_bin_is_fixed BEFORE UPDATE ON counted_bin
BEGIN SELECT RAISE(ABORT, 'a count is never changed'); END;
CREATE TRIGGER lot_care_is_kept BEFORE DELETE ON lot_care
BEGIN SELECT RAISE(ABORT, 'a care record is never deleted'); END;
CREATE TRIGGER lot_care_is_fixed BEFORE UPDATE ON lot_care
BEGIN SELECT RAISE(ABORT, 'a care record is never changed'); END;
CREATE TRIGGER closing_is_kept BEFORE DELETE ON closing
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
CREATE TRIGGER closing_is_fixed BEFORE UPDATE ON closing
WHEN OLD.reopened_at IS NOT NULL OR NEW.reopened_at IS NULL OR NEW.uid <> OLD.uid
  OR NEW.warehouse_id <> OLD.warehouse_id OR NEW.through <> OLD.through
  OR NEW.closed_at <> OLD.closed_at OR NEW.closed_by <> OLD.closed_by
  OR NEW.after_sequence <> OLD.after_sequence
BEGIN SELECT RAISE(ABORT, 'a closing is only ever reopened'); END;
CREATE TRIGGER closing_balance_is_kept BEFORE DELETE ON closing_balance
BEGIN SELECT RAISE(ABORT, 'a closing balance is never deleted'); END;
CREATE TRIGGER closing_balance_is_fixed BEFORE UPDATE ON closing_balance
BEGIN SELECT RAISE(ABORT, 'a closing balance is never changed'); END;
CREATE TRIGGER comment_is_kept BEFORE DELETE ON comment
WHEN (SELECT number FROM document WHERE id = OLD.document_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a comment is never deleted'); END;
CREATE TRIGGER comment_is_fixed BEFORE UPDATE ON comment
WHEN NOT (NEW.text = '' AND NEW.uid = OLD.uid AND NEW.document_id = OLD.document_id
  AND NEW.at = OLD.at AND NEW.by_user_id = OLD.by_user_id)
BEGIN SELECT RAISE(ABORT, 'a comment is never changed'); END;
CREATE TRIGGER attachment_is_kept BEFORE DELETE ON attachment
WHEN (SELECT posting FROM document WHERE id = OLD.document_id) <> 'none'
BEGIN SELECT RAISE(ABORT, 'an attachment of a posted document is never deleted'); END;
CREATE TRIGGER attachment_is_fixed BEFORE UPDATE ON attachment
WHEN NOT (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.name = ''
  AND NEW.uid = OLD.uid AND NEW.document_id = OLD.document_id AND NEW.at = OLD.at
  AND NEW.by_user_id = OLD.by_user_id AND NEW.media_type = OLD.media_type
  AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256
  AND NEW.after_sequence = OLD.after_sequence)
BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
CREATE TRIGGER handover_is_kept BEFORE DELETE ON handover
BEGIN SELECT RAISE(ABORT, 'a handover is never deleted'); END;
CREATE TRIGGER handover_is_fixed BEFORE UPDATE ON handover
BEGIN SELECT RAISE(ABORT, 'a handover is never changed'); END;
