-- The desk: what keepers and dispatchers keep beside the papers. Reference data in full (packs have
-- barcodes, items photos and substitutes, warehouses a profile, parties an address, teams members),
-- and what each person has set for himself. See docs/decisions/0008.

-- Which life of its node an incarnation is, as far as the data folder remembers: the first is 1. Two
-- restores of one copy begin two lives, of which the copy itself knows neither.
ALTER TABLE incarnation ADD COLUMN life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1);

-- Items ----------------------------------------------------------------------------------------

-- 停用: keeps its stock and its past, is offered for nothing new.
ALTER TABLE item ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE item ADD COLUMN note TEXT NOT NULL DEFAULT '';
-- Every way in which the name may be typed in pinyin, in full and by initials, heteronyms included;
-- empty until the program has filled it in.
ALTER TABLE item ADD COLUMN readings TEXT NOT NULL DEFAULT '';

-- 条码: of the smallest unit or of one of the packs.
CREATE TABLE item_barcode (
  barcode TEXT PRIMARY KEY CHECK (length(barcode) BETWEEN 4 AND 64),
  item_id INTEGER NOT NULL REFERENCES item,
  unit TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX item_barcode_item ON item_barcode (item_id);

-- 替代物资: what may be given where the item is short. It works one way.
CREATE TABLE item_substitute (
  item_id INTEGER NOT NULL REFERENCES item,
  substitute_id INTEGER NOT NULL REFERENCES item,
  note TEXT NOT NULL,
  PRIMARY KEY (item_id, substitute_id),
  CHECK (item_id <> substitute_id)
) STRICT, WITHOUT ROWID;

-- Pictures of an item; the files lie with the attachments, by their hash.
CREATE TABLE item_photo (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES item,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (sha256 GLOB '[0-9a-f]*' AND length(sha256) = 64)
) STRICT;
CREATE INDEX item_photo_item ON item_photo (item_id);
CREATE INDEX item_photo_file ON item_photo (sha256);

-- Warehouses -----------------------------------------------------------------------------------

-- 仓库概况: what the books can't know. Null is not known, never zero.
CREATE TABLE warehouse_profile (
  warehouse_id INTEGER PRIMARY KEY REFERENCES warehouse,
  address TEXT NOT NULL,
  telephone TEXT NOT NULL,
  storage_area_m2 INTEGER CHECK (storage_area_m2 >= 0),
  volume_m3 INTEGER CHECK (volume_m3 >= 0),
  height_cm INTEGER CHECK (height_cm > 0),
  loading_doors INTEGER CHECK (loading_doors >= 0),
  -- The longest lorry that gets to the doors, in cm.
  lorry_cm INTEGER CHECK (lorry_cm > 0),
  full_time_staff INTEGER CHECK (full_time_staff >= 0),
  part_time_staff INTEGER CHECK (part_time_staff >= 0),
  loading_volunteers INTEGER CHECK (loading_volunteers >= 0),
  -- County stores and 代储点 under agreement.
  linked_stores INTEGER CHECK (linked_stores >= 0),
  note TEXT NOT NULL
) STRICT;

-- 设备: forklifts, shelves, thermometers and the like.
CREATE TABLE equipment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  -- The kinds are in shared/warehouses/equipment.ts.
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX equipment_warehouse ON equipment (warehouse_id);

-- What a bin can take; null where nobody has measured.
ALTER TABLE bin ADD COLUMN capacity_cm3 INTEGER CHECK (capacity_cm3 > 0);
ALTER TABLE bin ADD COLUMN bears_g INTEGER CHECK (bears_g > 0);
ALTER TABLE zone ADD COLUMN purpose TEXT NOT NULL DEFAULT '';

-- Parties and teams ----------------------------------------------------------------------------

ALTER TABLE party ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE party ADD COLUMN readings TEXT NOT NULL DEFAULT '';
-- 统一社会信用代码 of an organisation, 身份证号 of a person.
ALTER TABLE party ADD COLUMN identity_number TEXT NOT NULL DEFAULT '';
ALTER TABLE party ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE party ADD COLUMN telephone TEXT NOT NULL DEFAULT '';
ALTER TABLE party ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE party ADD COLUMN note TEXT NOT NULL DEFAULT '';

ALTER TABLE team ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE team ADD COLUMN readings TEXT NOT NULL DEFAULT '';
CREATE TABLE team_member (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  team_id INTEGER NOT NULL REFERENCES team,
  name TEXT NOT NULL,
  duty TEXT NOT NULL,
  telephone TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX team_member_team ON team_member (team_id);

-- The desk itself ------------------------------------------------------------------------------

-- What a person has set for himself, as JSON by name; it goes with him to another place.
CREATE TABLE user_setting (
  user_id INTEGER NOT NULL REFERENCES user,
  name TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (user_id, name)
) STRICT, WITHOUT ROWID;

-- 常用筛选 of a list.
CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES user,
  screen TEXT NOT NULL,
  name TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  UNIQUE (user_id, screen, name)
) STRICT;

-- 单据模板: a paper that is written often. It names no lots and carries no persons.
CREATE TABLE document_template (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  by_user_id INTEGER NOT NULL REFERENCES user,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  made_at TEXT NOT NULL,
  UNIQUE (warehouse_id, kind, name)
) STRICT;

-- Which column of a sheet meant what, the last time that its headings were seen.
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  -- What was imported: items, bins, parties, opening stock, receipt lines.
  subject TEXT NOT NULL,
  headings_sha256 TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL,
  UNIQUE (subject, headings_sha256)
) STRICT;

-- A file that was taken in. The same file a second time changes nothing.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  -- Null where the subject is the whole province's.
  warehouse_id INTEGER REFERENCES warehouse,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user_id INTEGER NOT NULL REFERENCES user,
  -- How many rows were added, changed, and already there.
  added INTEGER NOT NULL CHECK (added >= 0),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  same INTEGER NOT NULL CHECK (same >= 0),
  -- The draft that it became.
  document_id INTEGER REFERENCES document
) STRICT;
CREATE INDEX import_run_file ON import_run (subject, sha256);
