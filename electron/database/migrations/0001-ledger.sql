-- The ledger of 备灾库 and the reference data it speaks of.
--
-- Integer keys are for this file alone; everything that leaves the store is named by `uid` (UUID)
-- or, for warehouses, by the eight-digit code. Money is 分, quantities are smallest units.

-- 账套: what this file is. One row, for ever.
CREATE TABLE store (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('real', 'demonstration', 'test')),
  created_at TEXT NOT NULL
) STRICT;

-- What was set for this store, as JSON by name.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- 节点: an installation that writes. An incarnation begins at installation and after each restore,
-- so that a sequence that was used twice can be told apart.
CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  is_self INTEGER NOT NULL CHECK (is_self IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX node_self ON node (is_self) WHERE is_self = 1;

CREATE TABLE incarnation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  began_at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('install', 'restore', 'takeover'))
) STRICT;

-- People ---------------------------------------------------------------------------------------

-- People of this node can sign in; those of other nodes are known by name, from their papers.
CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  login TEXT,
  name TEXT NOT NULL,
  password_hash TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  -- Wrong passwords in a row, and until when the account is locked because of them.
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until TEXT,
  UNIQUE (node_id, login),
  CHECK ((login IS NULL) = (password_hash IS NULL))
) STRICT;

CREATE TABLE user_grant (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user,
  role TEXT NOT NULL CHECK (role IN
    ('keeper', 'dispatcher', 'approver', 'finance', 'assessor', 'administrator', 'viewer')),
  -- Null: at every warehouse of the store.
  warehouse_id INTEGER REFERENCES warehouse,
  -- 代理: a deputy's grant has dates.
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;
CREATE INDEX user_grant_user ON user_grant (user_id);

-- Reference data -------------------------------------------------------------------------------

-- 往来单位: belongs to the node that made it.
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER REFERENCES node,
  -- Of the parties that the province hands out; null for those made at a node.
  code TEXT UNIQUE,
  name TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('organisation', 'person')),
  is_donor INTEGER NOT NULL CHECK (is_donor IN (0, 1)),
  is_supplier INTEGER NOT NULL CHECK (is_supplier IN (0, 1)),
  is_owner INTEGER NOT NULL CHECK (is_owner IN (0, 1)),
  is_recipient INTEGER NOT NULL CHECK (is_recipient IN (0, 1)),
  initials TEXT NOT NULL
) STRICT;

-- 定向: a donor's restriction on use.
CREATE TABLE earmark (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER REFERENCES node,
  name TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('project', 'place', 'event'))
) STRICT;

CREATE TABLE warehouse (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('province', 'city', 'county')),
  target_level INTEGER NOT NULL CHECK (target_level BETWEEN 1 AND 4),
  -- Degrees × 1,000,000.
  longitude_e6 INTEGER NOT NULL,
  latitude_e6 INTEGER NOT NULL,
  population INTEGER,
  -- 本级红会: whose own goods lie here.
  society_id INTEGER NOT NULL REFERENCES party,
  -- Only the home node mints numbers and posts for a warehouse. Null: kept by nobody we know yet.
  home_node_id INTEGER REFERENCES node,
  -- 启用日期: nothing is posted before it; null until the warehouse goes live.
  opening_date TEXT CHECK (opening_date IS date(opening_date)),
  -- 已月结至: the last day of the last closed month.
  closed_through TEXT CHECK (closed_through IS date(closed_through))
) STRICT;

CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (warehouse_id, code)
) STRICT;

CREATE TABLE bin (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  zone_id INTEGER NOT NULL REFERENCES zone,
  code TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  UNIQUE (warehouse_id, code)
) STRICT;

CREATE TABLE category (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  spec TEXT NOT NULL,
  category_id INTEGER NOT NULL REFERENCES category,
  -- The smallest unit that is ever handed out.
  unit TEXT NOT NULL,
  -- 件/个: a property, not a pack.
  parcels INTEGER CHECK (parcels >= 1),
  shelf_life_months INTEGER CHECK (shelf_life_months > 0),
  expires INTEGER NOT NULL CHECK (expires IN (0, 1)),
  volume_cm3 INTEGER CHECK (volume_cm3 > 0),
  weight_g INTEGER CHECK (weight_g > 0),
  people_served INTEGER CHECK (people_served > 0),
  need TEXT CHECK (need IN
    ('kit', 'shelter', 'bedding', 'mat', 'water', 'food', 'hygiene')),
  -- What one unit holds, for the people it can serve.
  water_ml INTEGER CHECK (water_ml > 0),
  energy_kcal INTEGER CHECK (energy_kcal > 0),
  recoverable INTEGER NOT NULL CHECK (recoverable IN (0, 1)),
  serialised INTEGER NOT NULL CHECK (serialised IN (0, 1)),
  -- 参考单价, 1/10000 yuan per smallest unit.
  reference_price INTEGER CHECK (reference_price >= 0),
  initials TEXT NOT NULL,
  gb_code TEXT CHECK (gb_code GLOB '[1-3][0-9][0-9][0-9][0-9][0-9][0-9]'),
  -- An unknown thing at three in the night; matched later without rewriting (matched_item_id).
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  matched_item_id INTEGER REFERENCES item,
  node_id INTEGER REFERENCES node
) STRICT;
CREATE INDEX item_category ON item (category_id);

CREATE TABLE item_pack (
  item_id INTEGER NOT NULL REFERENCES item,
  unit TEXT NOT NULL,
  factor INTEGER NOT NULL CHECK (factor > 1),
  PRIMARY KEY (item_id, unit)
) STRICT, WITHOUT ROWID;

-- 储备定额.
CREATE TABLE reserve (
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  item_id INTEGER NOT NULL REFERENCES item,
  standing INTEGER NOT NULL CHECK (standing >= 0),
  minimum INTEGER NOT NULL CHECK (minimum >= 0),
  maximum INTEGER NOT NULL CHECK (maximum >= minimum),
  PRIMARY KEY (warehouse_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('water', 'relief', 'psychosocial', 'medical-transfer')),
  tier TEXT NOT NULL CHECK (tier IN ('province', 'city', 'county')),
  deployable INTEGER CHECK (deployable > 0),
  initials TEXT NOT NULL
) STRICT;

-- 装备清单: versions stay.
CREATE TABLE team_kit_line (
  team_id INTEGER NOT NULL REFERENCES team,
  version INTEGER NOT NULL CHECK (version >= 1),
  line INTEGER NOT NULL CHECK (line >= 1),
  item_id INTEGER NOT NULL REFERENCES item,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  nature TEXT NOT NULL CHECK (nature IN ('loan', 'consumable')),
  PRIMARY KEY (team_id, version, line)
) STRICT, WITHOUT ROWID;

-- 应急响应.
CREATE TABLE operation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
  ended_on TEXT CHECK (ended_on IS date(ended_on) AND ended_on >= started_on),
  is_drill INTEGER NOT NULL DEFAULT 0 CHECK (is_drill IN (0, 1))
) STRICT;

CREATE TABLE operation_level (
  operation_id INTEGER NOT NULL REFERENCES operation,
  body TEXT NOT NULL CHECK (body IN
    ('state', 'provincialGovernment', 'nationalSociety', 'provincialSociety', 'citySociety')),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  PRIMARY KEY (operation_id, body)
) STRICT, WITHOUT ROWID;

-- 评定标准: data, versioned; a published version never changes.
CREATE TABLE standard (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  published_at TEXT,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- Documents ------------------------------------------------------------------------------------

-- 单据: the paper and its life. What is searched is a column, what is particular to a kind is JSON.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  node_id INTEGER NOT NULL REFERENCES node,
  -- The kinds are declared in shared/documents/kinds.ts.
  kind TEXT NOT NULL,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  -- The other warehouse of a transfer.
  counter_warehouse_id INTEGER REFERENCES warehouse,
  -- Minted at submission, never again: paper is signed before goods move.
  number TEXT UNIQUE,
  business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
  party_id INTEGER REFERENCES party,
  team_id INTEGER REFERENCES team,
  operation_id INTEGER REFERENCES operation,
  approval TEXT NOT NULL DEFAULT 'none'
    CHECK (approval IN ('none', 'waiting', 'given', 'declined', 'givenAfter')),
  posting TEXT NOT NULL DEFAULT 'none' CHECK (posting IN ('none', 'part', 'posted', 'reversed')),
  delivery TEXT NOT NULL DEFAULT 'none'
    CHECK (delivery IN ('none', 'picked', 'issued', 'arrived', 'signed')),
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  body TEXT NOT NULL CHECK (json_valid(body)),
  made_by INTEGER NOT NULL REFERENCES user,
  made_at TEXT NOT NULL,
  -- A document that has moved something has its number.
  CHECK (posting = 'none' OR number IS NOT NULL)
) STRICT;
CREATE INDEX document_list ON document (warehouse_id, kind, business_date);
CREATE INDEX document_date ON document (business_date, id);
CREATE INDEX document_waiting ON document (approval) WHERE posting = 'none' AND cancelled = 0;
CREATE INDEX document_operation ON document (operation_id) WHERE operation_id IS NOT NULL;

-- What people did with it on its way, with their reasons. Nothing here is ever changed.
CREATE TABLE document_step (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document,
  step TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  reason TEXT
) STRICT;
CREATE INDEX document_step_document ON document_step (document_id);

-- Names, telephones and identity numbers on a paper on its way.
CREATE TABLE document_person (
  document_id INTEGER NOT NULL REFERENCES document,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  telephone TEXT NOT NULL,
  identity_number TEXT NOT NULL,
  PRIMARY KEY (document_id, role)
) STRICT, WITHOUT ROWID;

-- What a submitted document will take from where. Of approved, unposted documents these are the
-- goods that are spoken for; 可用 is a query over them, never a counter.
CREATE TABLE pick (
  document_id INTEGER NOT NULL REFERENCES document,
  line INTEGER NOT NULL CHECK (line >= 1),
  part INTEGER NOT NULL CHECK (part >= 1),
  lot_id INTEGER NOT NULL REFERENCES lot,
  place_id INTEGER NOT NULL REFERENCES place,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  PRIMARY KEY (document_id, line, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX pick_lot ON pick (lot_id, place_id);

-- The last number of each series and day. Without holes, since it changes with the submission.
CREATE TABLE number_series (
  prefix TEXT NOT NULL,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  day TEXT NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 1),
  PRIMARY KEY (prefix, warehouse_id, day)
) STRICT, WITHOUT ROWID;

-- The ledger -----------------------------------------------------------------------------------

-- 批次: one arrival of one item with one origin. A lot has no place; it moves.
CREATE TABLE lot (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES item,
  batch_number TEXT,
  production_date TEXT CHECK (production_date IS date(production_date)),
  expiry_kind TEXT NOT NULL CHECK (expiry_kind IN ('date', 'none', 'unknown')),
  expiry_date TEXT CHECK (expiry_date IS date(expiry_date)),
  owner_id INTEGER NOT NULL REFERENCES party,
  earmark_id INTEGER REFERENCES earmark,
  serial_number TEXT,
  -- 1/10000 yuan per smallest unit, for showing; value follows the movements' amounts.
  unit_price INTEGER CHECK (unit_price >= 0),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  document_id INTEGER NOT NULL REFERENCES document,
  document_line INTEGER NOT NULL CHECK (document_line >= 1),
  corrects_lot_id INTEGER REFERENCES lot,
  CHECK ((expiry_kind = 'date') = (expiry_date IS NOT NULL))
) STRICT;
CREATE INDEX lot_item ON lot (item_id);
CREATE INDEX lot_expiry ON lot (expiry_date) WHERE expiry_date IS NOT NULL;
CREATE INDEX lot_document ON lot (document_id);
CREATE INDEX lot_serial ON lot (item_id, serial_number) WHERE serial_number IS NOT NULL;

-- Where goods can be. `holds` says whether it is our stock, which never falls below zero.
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN
    ('bin', 'transit', 'custody', 'source', 'recipient', 'loss', 'adjustment', 'conversion')),
  holds INTEGER NOT NULL GENERATED ALWAYS AS (kind IN ('bin', 'transit', 'custody')) STORED,
  -- The warehouse of a bin, a loss, an adjustment, a conversion; of custody, the one that issued.
  warehouse_id INTEGER REFERENCES warehouse,
  bin_id INTEGER REFERENCES bin,
  condition TEXT CHECK (condition IN ('good', 'pending', 'held', 'damaged')),
  document_id INTEGER REFERENCES document,
  team_id INTEGER REFERENCES team,
  party_id INTEGER REFERENCES party,
  CHECK (CASE kind
    WHEN 'bin' THEN bin_id IS NOT NULL AND condition IS NOT NULL AND warehouse_id IS NOT NULL
    WHEN 'transit' THEN document_id IS NOT NULL
    WHEN 'custody' THEN team_id IS NOT NULL AND warehouse_id IS NOT NULL
    WHEN 'source' THEN party_id IS NOT NULL
    WHEN 'recipient' THEN party_id IS NOT NULL
    ELSE warehouse_id IS NOT NULL
  END)
) STRICT;
CREATE UNIQUE INDEX place_bin ON place (bin_id, condition) WHERE kind = 'bin';
CREATE UNIQUE INDEX place_transit ON place (document_id) WHERE kind = 'transit';
CREATE UNIQUE INDEX place_custody ON place (team_id, warehouse_id) WHERE kind = 'custody';
CREATE UNIQUE INDEX place_party ON place (kind, party_id) WHERE kind IN ('source', 'recipient');
CREATE UNIQUE INDEX place_warehouse ON place (kind, warehouse_id)
  WHERE kind IN ('loss', 'adjustment', 'conversion');
CREATE INDEX place_of_warehouse ON place (warehouse_id, kind);

-- 过账: one act that moves stock.
CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document,
  -- Which act of the document: most have one, `post`; a transfer is sent, received (`receive-2`).
  act TEXT NOT NULL,
  business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
  posted_at TEXT NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES user,
  -- Order in time is (business_date, sequence).
  incarnation_id INTEGER NOT NULL REFERENCES incarnation,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  -- What this act says beyond its document: what was received, short, refused.
  body TEXT CHECK (json_valid(body)),
  -- A posting is taken back at most once.
  reverses_posting_id INTEGER UNIQUE REFERENCES posting,
  -- What the sheet says: names, specs, units as they were on the day.
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (document_id, act),
  UNIQUE (incarnation_id, sequence)
) STRICT;
CREATE INDEX posting_document ON posting (document_id);
CREATE INDEX posting_time ON posting (business_date, sequence);

-- The names on a posted sheet (people by role, parties and users by uid) as they were. Kept apart
-- from the snapshot, so that they can be erased: the chain knows only their salted HMAC.
CREATE TABLE posting_person (
  posting_id INTEGER NOT NULL REFERENCES posting,
  role TEXT NOT NULL,
  name TEXT,
  telephone TEXT,
  identity_number TEXT,
  salt TEXT,
  hmac TEXT NOT NULL,
  PRIMARY KEY (posting_id, role)
) STRICT, WITHOUT ROWID;

-- 流水: so many units of one lot from one place to another. Nothing appears or disappears.
CREATE TABLE movement (
  posting_id INTEGER NOT NULL REFERENCES posting,
  line INTEGER NOT NULL CHECK (line >= 1),
  document_line INTEGER NOT NULL CHECK (document_line >= 1),
  lot_id INTEGER NOT NULL REFERENCES lot,
  from_place_id INTEGER NOT NULL REFERENCES place,
  to_place_id INTEGER NOT NULL REFERENCES place,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  -- 分; null when the lot has no price. Unknown is not zero.
  amount INTEGER CHECK (amount BETWEEN 0 AND 9000000000000000),
  PRIMARY KEY (posting_id, line),
  CHECK (from_place_id <> to_place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX movement_lot ON movement (lot_id);
CREATE INDEX movement_from ON movement (from_place_id, lot_id);
CREATE INDEX movement_to ON movement (to_place_id, lot_id);

-- 库存: what lies where. A cache of the movements, kept by the trigger below and by nothing else;
-- `ledger.prove` derives it again.
CREATE TABLE stock (
  place_id INTEGER NOT NULL REFERENCES place,
  lot_id INTEGER NOT NULL REFERENCES lot,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  amount INTEGER CHECK (amount >= 0),
  PRIMARY KEY (place_id, lot_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_lot ON stock (lot_id);

CREATE TRIGGER movement_keeps_stock AFTER INSERT ON movement
BEGIN
  SELECT RAISE(ABORT, 'stock would fall below zero')
  FROM place
  WHERE place.id = NEW.from_place_id AND place.holds
    AND NEW.quantity > coalesce(
      (SELECT quantity FROM stock WHERE place_id = NEW.from_place_id AND lot_id = NEW.lot_id), 0);
  DELETE FROM stock
  WHERE place_id = NEW.from_place_id AND lot_id = NEW.lot_id AND quantity = NEW.quantity
    AND coalesce(amount, 0) = coalesce(NEW.amount, 0);
  UPDATE stock SET quantity = quantity - NEW.quantity, amount = amount - NEW.amount
  WHERE place_id = NEW.from_place_id AND lot_id = NEW.lot_id;
  INSERT INTO stock (place_id, lot_id, quantity, amount)
  SELECT NEW.to_place_id, NEW.lot_id, NEW.quantity, NEW.amount
  FROM place WHERE place.id = NEW.to_place_id AND place.holds
  ON CONFLICT (place_id, lot_id)
  DO UPDATE SET quantity = quantity + excluded.quantity, amount = amount + excluded.amount;
END;

-- The chain ------------------------------------------------------------------------------------

-- One chain for each node: every entry carries the hash of its canonical content and of its
-- predecessor. `algorithm` is kept, so that SM3 can come beside SHA-256.
CREATE TABLE chain_entry (
  node_id INTEGER NOT NULL REFERENCES node,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  incarnation_id INTEGER NOT NULL REFERENCES incarnation,
  -- genesis, posting, approval (given after), delivery, closing, reopening, assessment, …
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  posting_id INTEGER UNIQUE REFERENCES posting,
  -- The content of entries that are not a posting; a posting's is derived from its rows.
  content TEXT CHECK (json_valid(content)),
  algorithm TEXT NOT NULL CHECK (algorithm IN ('sha256', 'sm3')),
  content_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  -- A sequence that was used twice, before and after a restore, can be kept and told apart.
  PRIMARY KEY (incarnation_id, sequence),
  CHECK ((kind = 'posting') = (posting_id IS NOT NULL)),
  CHECK ((kind = 'posting') = (content IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX chain_entry_hash ON chain_entry (hash);
CREATE INDEX chain_entry_node ON chain_entry (node_id, incarnation_id, sequence);

-- 操作日志: who did what at which station, in the transaction of the effect.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id INTEGER REFERENCES user,
  -- The person in whose session a second person acted by his password (换人审核).
  at_place_of_user_id INTEGER REFERENCES user,
  station TEXT NOT NULL,
  call TEXT NOT NULL,
  subject TEXT,
  detail TEXT CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject);

-- 幂等: what a key has already done, so that a retry or a double click does it once.
CREATE TABLE request (
  key TEXT PRIMARY KEY,
  call TEXT NOT NULL,
  user_id INTEGER REFERENCES user,
  input_hash TEXT NOT NULL,
  at TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- What is posted is never lost, never changed ---------------------------------------------------

CREATE TRIGGER posting_is_kept BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never deleted'); END;
CREATE TRIGGER posting_is_fixed BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never changed'); END;
CREATE TRIGGER movement_is_kept BEFORE DELETE ON movement
BEGIN SELECT RAISE(ABORT, 'a movement is never deleted'); END;
CREATE TRIGGER movement_is_fixed BEFORE UPDATE ON movement
BEGIN SELECT RAISE(ABORT, 'a movement is never changed'); END;
CREATE TRIGGER chain_entry_is_kept BEFORE DELETE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'a chain entry is never deleted'); END;
CREATE TRIGGER chain_entry_is_fixed BEFORE UPDATE ON chain_entry
BEGIN SELECT RAISE(ABORT, 'a chain entry is never changed'); END;
CREATE TRIGGER lot_is_kept BEFORE DELETE ON lot
BEGIN SELECT RAISE(ABORT, 'a lot is never deleted'); END;
CREATE TRIGGER lot_is_fixed BEFORE UPDATE ON lot
BEGIN SELECT RAISE(ABORT, 'a lot is never changed'); END;
CREATE TRIGGER place_is_kept BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'a place is never deleted'); END;
CREATE TRIGGER place_is_fixed BEFORE UPDATE ON place
BEGIN SELECT RAISE(ABORT, 'a place is never changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER document_step_is_kept BEFORE DELETE ON document_step
WHEN (SELECT number FROM document WHERE id = OLD.document_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;
CREATE TRIGGER document_step_is_fixed BEFORE UPDATE ON document_step
BEGIN SELECT RAISE(ABORT, 'a step is never changed'); END;
CREATE TRIGGER store_is_kept BEFORE DELETE ON store
BEGIN SELECT RAISE(ABORT, 'a store stays what it is'); END;
CREATE TRIGGER store_is_fixed BEFORE UPDATE ON store
BEGIN SELECT RAISE(ABORT, 'a store stays what it is'); END;

-- A number, once minted, stays and is never given to another paper.
CREATE TRIGGER document_number_is_kept BEFORE DELETE ON document
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a numbered document is never deleted'); END;
CREATE TRIGGER document_number_is_fixed BEFORE UPDATE OF number ON document
WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
BEGIN SELECT RAISE(ABORT, 'a number is never changed'); END;

CREATE TRIGGER number_series_is_kept BEFORE DELETE ON number_series
BEGIN SELECT RAISE(ABORT, 'a series of numbers is never deleted'); END;
CREATE TRIGGER number_series_goes_on BEFORE UPDATE ON number_series
WHEN NEW.last <> OLD.last + 1 OR NEW.prefix <> OLD.prefix
  OR NEW.warehouse_id <> OLD.warehouse_id OR NEW.day <> OLD.day
BEGIN SELECT RAISE(ABORT, 'a series of numbers goes on by one'); END;

-- What a posted paper says stays; only its axes go on (reversed, delivered).
CREATE TRIGGER document_posted_is_fixed
BEFORE UPDATE OF uid, node_id, kind, warehouse_id, counter_warehouse_id, business_date, party_id,
  team_id, operation_id, body, made_by, made_at, cancelled ON document
WHEN OLD.posting <> 'none'
BEGIN SELECT RAISE(ABORT, 'a posted document is never changed'); END;
CREATE TRIGGER document_approval_is_fixed BEFORE UPDATE OF approval ON document
WHEN OLD.posting <> 'none' AND NEW.approval IS NOT OLD.approval AND NEW.approval <> 'givenAfter'
BEGIN SELECT RAISE(ABORT, 'the approval of a posted document is never changed'); END;
CREATE TRIGGER document_posting_goes_on BEFORE UPDATE OF posting ON document
WHEN (OLD.posting IN ('posted', 'reversed') AND NEW.posting IN ('none', 'part'))
  OR (OLD.posting = 'part' AND NEW.posting = 'none')
  OR (OLD.posting = 'reversed' AND NEW.posting <> 'reversed')
BEGIN SELECT RAISE(ABORT, 'posting goes one way'); END;

-- Names on a posted sheet may be erased, not replaced.
CREATE TRIGGER posting_person_is_fixed BEFORE UPDATE ON posting_person
WHEN NOT (NEW.name IS NULL AND NEW.telephone IS NULL AND NEW.identity_number IS NULL
  AND NEW.salt IS NULL AND NEW.hmac = OLD.hmac AND NEW.role = OLD.role
  AND NEW.posting_id = OLD.posting_id)
BEGIN SELECT RAISE(ABORT, 'names on a posted document are never replaced'); END;
CREATE TRIGGER posting_person_is_kept BEFORE DELETE ON posting_person
BEGIN SELECT RAISE(ABORT, 'names on a posted document are never removed'); END;
