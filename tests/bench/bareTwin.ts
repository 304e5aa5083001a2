import { copyFileSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/** The tables that a paper's way adds rows to, and the column by which the new ones are known. */
const growing = {
  document: 'id',
  document_person: 'document_id',
  document_step: 'id',
  place: 'id',
  lot: 'id',
  posting: 'id',
  posting_person: 'posting_id',
  movement: 'posting_id',
  chain_entry: 'sequence',
  audit: 'id',
  request: 'at',
} as const;
type Growing = keyof typeof growing;

const settings = [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'trusted_schema = off',
  'cell_size_check = on',
  'temp_store = memory',
  'journal_size_limit = 67108864',
  'secure_delete = on',
  'recursive_triggers = on',
];

type Row = unknown[];

/** What one step wrote, as plain rows, ready to be written again. */
export interface Written {
  inserted: { into: SQLite.Statement; rows: Row[] }[];
  /** The document as it is now, when it was there before. */
  document: Row | null;
  /** The series that minted its number, when it did. */
  series: Row | null;
  /** The document whose people are kept with its posting from now on. */
  posted: Row | null;
}

/**
 * A second store that gets the same rows as the first by nothing but prepared statements in one
 * transaction: the least that better-sqlite3 needs for them on the same disk, with the same schema,
 * triggers, indexes and settings.
 */
export class BareTwin {
  private readonly first: SQLite.Database;
  private readonly own: SQLite.Database;
  private readonly columns: Record<Growing, string>;
  private readonly inserts: Record<Growing, SQLite.Statement>;
  private readonly write: SQLite.Transaction<(written: Written) => void>;
  private seen: Record<Growing, unknown>;
  private minted: unknown;

  constructor(
    original: string,
    private readonly file: string,
  ) {
    this.first = new SQLite(original).defaultSafeIntegers();
    this.first.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(original, file);
    this.own = new SQLite(file);
    for (const setting of settings) this.own.pragma(setting);
    this.columns = forEach((table) => this.columnsOf(table).join());
    this.inserts = forEach((table) => {
      const values = this.columnsOf(table).map(() => '?');
      return this.own.prepare(`INSERT INTO ${table} (${this.columns[table]}) VALUES (${values})`);
    });
    this.seen = this.newest();
    this.minted = this.series()?.join();
    const mint = this.own.prepare(
      'INSERT INTO number_series VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = last + 1',
    );
    const update = this.own.prepare(`
      UPDATE document SET number = ?, business_date = ?, approval = ?, posting = ?, revision = ?
      WHERE id = ?`);
    const forget = this.own.prepare('DELETE FROM document_person WHERE document_id = ?');
    this.write = this.own.transaction(({ inserted, document, series, posted }) => {
      if (series) mint.run(...series);
      if (document) update.run(...document);
      for (const { into, rows } of inserted) for (const row of rows) into.run(...row);
      if (posted) forget.run(...posted);
    });
  }

  /** What was written to the first store since the last look. */
  look(): Written {
    const before = this.seen;
    this.seen = this.newest();
    const inserted = tables.flatMap((table) => {
      if (this.seen[table] === before[table]) return [];
      const rows = this.first
        .prepare(`SELECT ${this.columns[table]} FROM ${table} WHERE ${growing[table]} > ?`)
        .raw()
        .all(before[table]) as Row[];
      return [{ into: this.inserts[table], rows }];
    });
    const series = this.series();
    const mints = series?.join() !== this.minted;
    this.minted = series?.join();
    const isNew = this.seen.document !== before.document;
    return {
      inserted,
      document: isNew ? null : this.lastDocument(),
      series: mints ? series : null,
      posted: this.seen.posting === before.posting ? null : [this.seen.document],
    };
  }

  /** Writes it to the second store: what is measured. */
  repeat(written: Written) {
    this.write.immediate(written);
  }

  /** Throws unless both stores hold the same. */
  assertSame() {
    for (const table of [...tables, 'stock', 'number_series']) {
      const [one, other] = [this.first, this.own].map((db) =>
        JSON.stringify(db.prepare(`SELECT * FROM ${table}`).raw().all(), asText),
      );
      if (one !== other) throw new Error(`the bare twin differs in ${table}`);
    }
  }

  close() {
    this.first.close();
    this.own.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.file}${end}`, { force: true });
  }

  /** The columns that can be written: a generated one can't. */
  private columnsOf(table: string): string[] {
    return this.own.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  }

  private newest(): Record<Growing, unknown> {
    return forEach((table) => {
      const newest = this.first
        .prepare(`SELECT max(${growing[table]}) FROM ${table}`)
        .pluck()
        .get();
      return newest ?? (table === 'request' ? '' : 0n);
    });
  }

  private lastDocument(): Row {
    return this.first
      .prepare(`SELECT number, business_date, approval, posting, revision, id FROM document
        ORDER BY id DESC LIMIT 1`)
      .raw()
      .get() as Row;
  }

  private series(): Row | null {
    const newest = 'SELECT * FROM number_series ORDER BY day DESC, last DESC LIMIT 1';
    return (this.first.prepare(newest).raw().get() as Row | undefined) ?? null;
  }
}

const tables = Object.keys(growing) as Growing[];

function forEach<T>(make: (table: Growing) => T): Record<Growing, T> {
  return Object.fromEntries(tables.map((table) => [table, make(table)])) as Record<Growing, T>;
}

function asText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
