import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { differences, type Figures } from '../../shared/drills/books';
import { dispatchLine, namesAt, posted, receiptBody, receiptLine, transferBody } from './papers';
import { centre, type TestStore } from './testStore';

/** Begins a drill of the small script, also beside an operation where that is said; answers its uid. */
export async function beginDrill(
  store: TestStore,
  login = 'dispatcher',
  besideOperation = false,
): Promise<string> {
  const { drill } = await store.do(login, 'drills.begin', {
    ...{ drill: v4(), script: 'flood-2020', besideOperation },
  });
  return drill;
}

/** The folders in which drills lie. */
export function drillFolders(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'drills'));
  } catch {
    return [];
  }
}

/** So many tents lie in the centre. */
export async function stockTents(store: TestStore, count: number) {
  const names = await namesAt(store, centre);
  const entered = { count, unit: '顶', factor: 1 };
  return posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A10'), bin: names.bin('A-01-01'), entered })],
    }),
    { warehouse: centre },
  );
}

/** So many tents are sent from the centre to a city. */
export async function sendTents(store: TestStore, to: string, count: number, businessDate: string) {
  const names = await namesAt(store, centre);
  const asked = { count, unit: '顶', factor: 1 };
  const line = dispatchLine({ item: names.item('A10'), asked });
  return posted(store, transferBody({ to, lines: [line] }), { warehouse: centre, businessDate });
}

/** What differs between the books before and after, for each time that they lay closed. */
export function differencesIn(stretches: readonly { before: Figures; after: Figures | null }[]) {
  return stretches.map(({ before, after }) => (after ? differences(before, after) : ['open']));
}
