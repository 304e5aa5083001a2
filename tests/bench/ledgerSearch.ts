import type { Ledger } from './ledger';
import type { Figure } from './measure';

type Measured = (name: string, ours: () => unknown, bare: () => unknown) => Promise<Figure[]>;

/** What people type into the search: much of the catalogue, pinyin, a batch, the end of a number. */
const typed = ['棉被', 'zhangpeng', 'P123', '1120-0001'];

/**
 * The search over everything, against a bare look for the same words in the names, the batches and
 * the numbers alone.
 */
export async function measureSearch({ ask, raw }: Ledger, measured: Measured): Promise<Figure[]> {
  const warehouse = raw.prepare('SELECT code FROM warehouse ORDER BY id').pluck().get() as string;
  const names = raw.prepare(`
    SELECT uid, code, name, spec, unit FROM item
    WHERE name LIKE ? OR code LIKE ? OR initials LIKE ? OR readings LIKE ? ORDER BY code LIMIT 8`);
  const batches = raw.prepare(`
    SELECT uid, batch_number, serial_number FROM lot
    WHERE batch_number LIKE ? OR serial_number LIKE ? LIMIT 8`);
  const numbers = raw.prepare('SELECT number FROM document WHERE number LIKE ? LIMIT 8');
  const figures: Figure[] = [];
  for (const search of typed) {
    const like = `%${search}%`;
    figures.push(
      ...(await measured(
        `searching everything for ${search}`,
        () => ask('search.find', { search, warehouse }),
        () => [names.all(like, like, like, like), batches.all(like, like), numbers.all(like)],
      )),
    );
  }
  return figures;
}
