-- 车次: a lorry, its stops and the papers it brings (docs/decisions/0014-operations.md).

CREATE TABLE trip (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  operation_id INTEGER REFERENCES operation,
  plate TEXT NOT NULL,
  -- 封签号, 运单号.
  seal_number TEXT NOT NULL,
  waybill_number TEXT NOT NULL,
  -- The driver and his telephone, apart from the rest so that they can be erased.
  people TEXT NOT NULL CHECK (json_valid(people)),
  note TEXT NOT NULL,
  -- Instants; what was planned, and what was.
  leaves_at TEXT,
  loaded_at TEXT,
  left_at TEXT,
  -- 取消: it stays and brings nothing.
  cancelled_at TEXT,
  cancelled_reason TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  made_by INTEGER NOT NULL REFERENCES user,
  made_at TEXT NOT NULL,
  CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL))
) STRICT;
CREATE INDEX trip_open ON trip (left_at) WHERE cancelled_at IS NULL;

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
  PRIMARY KEY (trip_id, stop)
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
