-- 车次: a lorry, its stops and the papers it brings (docs/decisions/0014-operations.md).

CREATE TABLE trip (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  -- That of its papers, where all of them serve the same.
  operation_id INTEGER REFERENCES operation,
  plate TEXT NOT NULL,
  -- 封签号, 运单号.
  seal_number TEXT NOT NULL,
  waybill_number TEXT NOT NULL,
  -- The driver and his telephone, apart from the rest so that they can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  note TEXT NOT NULL,
  -- Instants; what was planned, and what was said of it.
  leaves_at TEXT,
  loaded_at TEXT,
  left_at TEXT,
  -- 取消: it stays and brings nothing.
  cancelled_at TEXT,
  cancelled_reason TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  made_by INTEGER NOT NULL REFERENCES user,
  made_at TEXT NOT NULL,
  CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL)),
  CHECK (loaded_at IS NOT NULL OR left_at IS NULL),
  CHECK (cancelled_at IS NULL OR left_at IS NULL)
) STRICT;
CREATE INDEX trip_warehouse ON trip (warehouse_id, made_at);
CREATE INDEX trip_operation ON trip (operation_id) WHERE operation_id IS NOT NULL;

CREATE TABLE trip_stop (
  trip_id INTEGER NOT NULL REFERENCES trip,
  stop INTEGER NOT NULL CHECK (stop >= 1),
  place TEXT NOT NULL,
  due_at TEXT,
  arrived_at TEXT,
  signed_at TEXT,
  -- Who signed, apart from the rest so that it can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  note TEXT NOT NULL,
  PRIMARY KEY (trip_id, stop),
  CHECK (arrived_at IS NOT NULL OR signed_at IS NULL)
) STRICT, WITHOUT ROWID;

-- A paper goes on one lorry, or on several when one does not hold it.
CREATE TABLE trip_paper (
  trip_id INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document,
  PRIMARY KEY (trip_id, stop, document_id),
  FOREIGN KEY (trip_id, stop) REFERENCES trip_stop
) STRICT, WITHOUT ROWID;
CREATE INDEX trip_paper_document ON trip_paper (document_id);

-- 签收差异: what a recipient says was short or damaged of a line of a dispatch. It moves nothing: it
-- is open until the sender answers it, and what is put right is put right by papers.
CREATE TABLE delivery_difference (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document,
  line INTEGER NOT NULL CHECK (line >= 1),
  what TEXT NOT NULL CHECK (what IN ('short', 'damaged')),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  note TEXT NOT NULL,
  -- The lorry that brought it, where one is known.
  trip_id INTEGER REFERENCES trip,
  stated_at TEXT NOT NULL,
  stated_by INTEGER NOT NULL REFERENCES user,
  -- accepted: it is so, and nothing follows; corrected: by that paper; rejected: it is not so.
  answer TEXT CHECK (answer IN ('accepted', 'corrected', 'rejected')),
  reason TEXT,
  correcting_document_id INTEGER REFERENCES document,
  answered_at TEXT,
  answered_by INTEGER REFERENCES user,
  CHECK ((answer IS NULL) = (reason IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (answered_by IS NULL)),
  CHECK ((answer IS 'corrected') = (correcting_document_id IS NOT NULL))
) STRICT;
CREATE INDEX delivery_difference_document ON delivery_difference (document_id);
CREATE INDEX delivery_difference_open ON delivery_difference (answer) WHERE answer IS NULL;

-- What has left is kept as it left.
CREATE TRIGGER trip_is_kept BEFORE DELETE ON trip
BEGIN SELECT RAISE(ABORT, 'a trip is cancelled, never deleted'); END;
CREATE TRIGGER trip_paper_is_kept BEFORE DELETE ON trip_paper
WHEN (SELECT left_at FROM trip WHERE id = OLD.trip_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a lorry that has left brings what it brings'); END;
CREATE TRIGGER trip_paper_is_fixed BEFORE UPDATE ON trip_paper
BEGIN SELECT RAISE(ABORT, 'a paper is put on a lorry or taken off'); END;
CREATE TRIGGER trip_paper_is_in_time BEFORE INSERT ON trip_paper
WHEN (SELECT left_at FROM trip WHERE id = NEW.trip_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a lorry that has left brings what it brings'); END;
CREATE TRIGGER delivery_difference_is_kept BEFORE DELETE ON delivery_difference
BEGIN SELECT RAISE(ABORT, 'a difference is never deleted'); END;
CREATE TRIGGER delivery_difference_is_fixed BEFORE UPDATE ON delivery_difference
WHEN OLD.answer IS NOT NULL OR NEW.uid <> OLD.uid OR NEW.document_id <> OLD.document_id
  OR NEW.line <> OLD.line OR NEW.what <> OLD.what OR NEW.quantity <> OLD.quantity
  OR NEW.note <> OLD.note OR NEW.stated_at <> OLD.stated_at OR NEW.stated_by <> OLD.stated_by
BEGIN SELECT RAISE(ABORT, 'a difference is only ever answered, once'); END;
