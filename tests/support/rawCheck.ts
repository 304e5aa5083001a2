import SQLite from 'better-sqlite3';

/**
 * A second checker of a store, which shares no code with the program: it reads the raw movement
 * rows of the file and reckons everything again in plain objects. Answers what is wrong, in words.
 */
export function rawCheck(file: string): string[] {
  const db = new SQLite(file, { readonly: true });
  try {
    return check(readAll(db));
  } finally {
    db.close();
  }
}

interface Move {
  posting: number;
  document: number;
  reverses: number | null;
  day: string;
  sequence: number;
  line: number;
  lot: number;
  from: number;
  to: number;
  quantity: number;
  amount: number | null;
}

interface Rows {
  moves: Move[];
  holds: Map<number, boolean>;
  kinds: Map<number, string>;
  stock: { place: number; lot: number; quantity: number; amount: number | null }[];
  /** What closings in force kept, each with the last day of its month. */
  kept: { place: number; lot: number; quantity: number; amount: number | null; day: string }[];
  /** The last closed day of the warehouse of a place. */
  closed: Map<number, string>;
  lots: Map<number, { priced: boolean; serial: string | null; item: number }>;
  numbers: string[];
  series: { name: string; last: number; passed: number }[];
}

function readAll(db: SQLite.Database): Rows {
  const all = <Row>(text: string) => db.prepare(text).all() as Row[];
  const places = all<{ id: number; kind: string }>('SELECT id, kind FROM place');
  const lots = all<{ id: number; price: number | null; serial: string | null; item: number }>(
    'SELECT id, unit_price AS price, serial_number AS serial, item_id AS item FROM lot',
  );
  return {
    moves: all<Move>(`
      SELECT posting.id AS posting, posting.document_id AS document,
        posting.reverses_posting_id AS reverses, posting.business_date AS day, posting.sequence,
        movement.line, movement.lot_id AS lot, movement.from_place_id AS "from",
        movement.to_place_id AS "to", movement.quantity, movement.amount
      FROM movement JOIN posting ON posting.id = movement.posting_id`),
    holds: new Map(
      places.map(({ id, kind }) => [id, ['bin', 'transit', 'custody'].includes(kind)]),
    ),
    kinds: new Map(places.map(({ id, kind }) => [id, kind])),
    stock: all('SELECT place_id AS place, lot_id AS lot, quantity, amount FROM stock'),
    kept: all(`
      SELECT place_id AS place, lot_id AS lot, quantity, amount, through AS day
      FROM closing_balance JOIN closing ON closing.id = closing_id WHERE reopened_at IS NULL`),
    closed: new Map(
      all<{ id: number; day: string }>(`
        SELECT place.id, max(through) AS day
        FROM place LEFT JOIN document ON document.id = place.document_id
        JOIN closing ON closing.warehouse_id = coalesce(place.warehouse_id, document.warehouse_id)
        WHERE reopened_at IS NULL GROUP BY place.id`).map(({ id, day }) => [id, day]),
    ),
    lots: new Map(lots.map(({ id, price, ...lot }) => [id, { ...lot, priced: price !== null }])),
    numbers: all<{ number: string }>('SELECT number FROM document WHERE number IS NOT NULL').map(
      ({ number }) => number,
    ),
    series: all(`
      SELECT prefix || '-' || warehouse.code || '-' || day AS name, last, coalesce((
        SELECT sum(before_next - after_number) FROM number_jump AS jump
        WHERE jump.prefix = number_series.prefix AND jump.day = number_series.day
          AND jump.warehouse_id = number_series.warehouse_id), 0) AS passed
      FROM number_series JOIN warehouse ON warehouse.id = warehouse_id`),
  };
}

function check(rows: Rows): string[] {
  return [
    ...checkTime(rows),
    ...checkStock(rows),
    ...checkClosings(rows),
    ...checkPrices(rows),
    ...checkReversals(rows),
    ...checkNumbers(rows),
    ...checkSerials(rows),
  ];
}

/** Walks through time: no place that is ours, and no recipient, ever holds less than nothing. */
function checkTime({ moves, holds, kinds }: Rows): string[] {
  const balances = new Map<string, number>();
  const given = new Set(moves.map(({ to, lot }) => `${to}/${lot}`));
  const inOrder = [...moves].sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || a.sequence - b.sequence || a.line - b.line,
  );
  const wrong: string[] = [];
  const change = (place: number, lot: number, by: number, on: string) => {
    const key = `${place}/${lot}`;
    const balance = (balances.get(key) ?? 0) + by;
    balances.set(key, balance);
    // What people bring back of which nobody knows the gift never went to them in the books.
    const counted =
      holds.get(place) || (kinds.get(place) === 'recipient' && given.has(`${place}/${lot}`));
    if (balance < 0 && counted) wrong.push(`lot ${lot} at place ${place} is ${balance} on ${on}`);
  };
  for (const { from, to, lot, quantity, day } of inOrder) {
    change(from, lot, -quantity, day);
    change(to, lot, quantity, day);
  }
  return wrong;
}

/** The balances are what the movements add up to, in units and in 分. */
function checkStock({ moves, holds, stock }: Rows): string[] {
  const sums = new Map<string, { quantity: number; amount: number; unknown: boolean }>();
  const add = (place: number, { lot, quantity, amount }: Move, sign: 1 | -1) => {
    if (!holds.get(place)) return;
    const key = `${place}/${lot}`;
    const sum = sums.get(key) ?? { quantity: 0, amount: 0, unknown: false };
    sum.quantity += sign * quantity;
    if (amount === null) sum.unknown = true;
    else sum.amount += sign * amount;
    sums.set(key, sum);
  };
  for (const move of moves) {
    add(move.from, move, -1);
    add(move.to, move, 1);
  }
  const kept = new Map(stock.map((row) => [`${row.place}/${row.lot}`, row]));
  const wrong: string[] = [];
  for (const [key, { quantity, amount, unknown }] of sums) {
    const row = kept.get(key);
    kept.delete(key);
    const isRight =
      quantity === 0
        ? row === undefined && amount === 0
        : row?.quantity === quantity && row.amount === (unknown ? null : amount);
    if (!isRight) wrong.push(`stock ${key} is kept as ${JSON.stringify(row)}, not ${quantity}`);
  }
  return [...wrong, ...[...kept.keys()].map((key) => `stock ${key} was never moved`)];
}

/** What the last closing kept and what moved after it are the balances, in units and in 分. */
function checkClosings({ moves, holds, stock, kept, closed }: Rows): string[] {
  const sums = new Map<string, { quantity: number; amount: number }>();
  const add = (place: number, lot: number, quantity: number, amount: number) => {
    if (!holds.get(place) || !closed.has(place)) return;
    const key = `${place}/${lot}`;
    const sum = sums.get(key) ?? { quantity: 0, amount: 0 };
    sums.set(key, { quantity: sum.quantity + quantity, amount: sum.amount + amount });
  };
  const isAfter = (place: number, day: string) => day > (closed.get(place) ?? '');
  for (const { place, lot, quantity, amount, day } of kept) {
    if (day === closed.get(place)) add(place, lot, quantity, amount ?? 0);
  }
  for (const { from, to, lot, quantity, amount, day } of moves) {
    if (isAfter(from, day)) add(from, lot, -quantity, -(amount ?? 0));
    if (isAfter(to, day)) add(to, lot, quantity, amount ?? 0);
  }
  for (const { place, lot, quantity, amount } of stock) add(place, lot, -quantity, -(amount ?? 0));
  return [...sums]
    .filter(([, { quantity, amount }]) => quantity !== 0 || amount !== 0)
    .map(
      ([key, { quantity, amount }]) =>
        `stock ${key} differs from its closing by ${-quantity} / ${-amount}`,
    );
}

/** A lot has a price or it has none: all of its movements carry an amount, or none does. */
function checkPrices({ moves, lots }: Rows): string[] {
  return moves
    .filter(({ lot, amount }) => lots.get(lot)?.priced !== (amount !== null))
    .map(({ posting, line, lot }) => `movement ${posting}/${line} prices lot ${lot} otherwise`);
}

/** A reversal is the movements of one posting turned round, and there is one at most. */
function checkReversals({ moves }: Rows): string[] {
  const shape = (some: Move[], turned: boolean) =>
    some
      .map(({ lot, from, to, quantity }) =>
        [lot, turned ? to : from, turned ? from : to, quantity].join(),
      )
      .sort()
      .join(' ');
  const byPosting = grouped(moves, ({ posting }) => posting);
  const seen = new Set<number>();
  return [...byPosting.values()].flatMap((twin) => {
    const original = twin[0]?.reverses ?? null;
    if (original === null) return [];
    const twice = seen.has(original);
    seen.add(original);
    const same = shape(twin, true) === shape(byPosting.get(original) ?? [], false);
    return twice || !same ? [`posting ${original} is not taken back as it was`] : [];
  });
}

/** Every series runs from 1 to its last number, each used once, but for what a restore passed over. */
function checkNumbers({ numbers, series }: Rows): string[] {
  const used = grouped(numbers, (number) => number.slice(0, number.lastIndexOf('-')));
  return series.flatMap(({ name, last, passed }) => {
    const ends = (used.get(name) ?? []).map((number) =>
      Number(number.slice(number.lastIndexOf('-') + 1)),
    );
    const once = new Set(ends).size === ends.length;
    const inside = ends.every((end) => end >= 1 && end <= last);
    return once && inside && ends.length === last - passed
      ? []
      : [`series ${name} has ${ends.length} of ${last}`];
  });
}

/** A piece with a serial number is one thing in the world. */
function checkSerials({ stock, lots }: Rows): string[] {
  const present = new Map<string, number>();
  for (const { lot, quantity } of stock) {
    const { serial, item } = lots.get(lot) ?? { serial: null, item: 0 };
    if (serial === null) continue;
    const key = `${item} ${serial}`;
    present.set(key, (present.get(key) ?? 0) + quantity);
  }
  return [...present].filter(([, count]) => count > 1).map(([key]) => `${key} is here twice`);
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
