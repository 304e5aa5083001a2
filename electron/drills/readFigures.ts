import type { Figures } from '../../shared/drills/books';
import type { JobTools } from '../background/jobs';
import { openReadOnly, type ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readHead } from '../ledger/appendEntry';
import { readFacts } from '../store/openStoreFile';
import { hashNow } from '../store/seal';

/** The head of the chain and the rows of every table, those of no book among them. */
export function readFigures(db: ReadableDb): Omit<Figures, 'sha256'> {
  const tables = db.all<{ name: string }>(sql`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
    ORDER BY name`);
  const rows = tables.map(({ name }) => {
    const count = { text: `SELECT count(*) AS n FROM "${name}"`, values: [] };
    return [name, db.read<{ n: number }>(count).n];
  });
  return { head: readHead(db, readFacts(db).facts), rows: Object.fromEntries(rows) };
}

/** The figures of a store that lies closed, and what its file is, bit by bit. A background job. */
export function figuresOfClosed({ file }: { file: string }, _tools?: JobTools): Figures {
  const sha256 = hashNow(file);
  const db = openReadOnly(file);
  try {
    return { ...db.snapshot(() => readFigures(db)), sha256 };
  } finally {
    db.close();
  }
}
