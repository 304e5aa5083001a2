import type { Holding, Recoverable } from '../../../shared/custody/api';
import { call } from '../../api';
import { isMeant } from '../../documents/forms/heldScan';
import { type ScanMeaning, scanMeaning } from '../../documents/scannedItem';

/** Who holds what was scanned: a team that it was issued to, or people who should bring it back. */
export type Holder =
  | { kind: 'team'; of: Holding; rows: readonly Holding[] }
  | {
      kind: 'party';
      of: Recoverable;
      rows: readonly Recoverable[];
    };

/**
 * Who holds of this warehouse what a code means, each once: teams, else people. Goods of which the
 * barcode alone is known may be with several.
 */
export async function holdersOf(code: string, warehouse: string): Promise<Holder[]> {
  const meaning = await scanMeaning(code, warehouse);
  const teams = (await call('custody.list', { filter: { warehouse } })).rows;
  const held = once(teams, ({ team }) => team.uid, code, meaning);
  if (held.length > 0) return held.map((of) => ({ kind: 'team', of, rows: teams }));
  const people = (await call('custody.toRecover', { filter: { warehouse } })).rows;
  return once(people, ({ recipient }) => recipient.uid, code, meaning).map((of) => ({
    kind: 'party',
    of,
    rows: people,
  }));
}

function once<R extends Holding | Recoverable>(
  rows: readonly R[],
  whose: (row: R) => string,
  code: string,
  meaning: ScanMeaning | null,
): R[] {
  const meant = rows.filter((row) => isMeant(row, code, meaning));
  return [...new Map(meant.map((row) => [whose(row), row])).values()];
}
