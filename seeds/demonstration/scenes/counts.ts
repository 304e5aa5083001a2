import type {
  StocktakeBody,
  StocktakeLine,
  StocktakeScope,
} from '../../../shared/documents/stocktake';
import type { SheetLine } from '../../../shared/stocktakes/api';
import { referenceData } from '../../referenceData';
import { type Desk, inventedNote, someone } from '../desk';
import { demonstrationUid } from '../things';
import { city, type Scene } from './scene';

/** The keeper of the city warehouse, and the one who hands it over to her. */
const keeper = 'whbg';
const partner = 'whlb';

/** 盘点 and 交接班: a cycle count that misses one, a full count to hand over on, a blind one. */
export const counts: Scene[] = [
  { on: -20, play: cycle },
  { on: -5, play: handOver },
  { on: -1, play: countBlind },
];

/** A round of the lots whose turn it is; of a small thing one is missing, counted twice. */
async function cycle(desk: Desk) {
  const scope = { kind: 'cycle', lots: 10 } as const;
  const rows = await sheetOf(desk, scope);
  const missed = rows.findLast(({ item, book }) => !isMainstay(item.code) && (book ?? 0) > 20);
  await desk.write({
    key: 'c-cycle',
    at: city,
    body: {
      ...bodyOf(
        scope,
        rows.map((row) => (row === missed ? oneMissing(row) : counted(row))),
      ),
      recount: true,
    },
  });
}

/** What relief rests on is never amiss here: 家庭包, 棉被, 毛毯 and 单帐篷. */
function isMainstay(code: string): boolean {
  return ['A01', 'A04', 'A06', 'A10'].includes(code);
}

/** Both keepers count all that lies there; then the next one signs. */
async function handOver(desk: Desk) {
  const scope = { kind: 'full' } as const;
  const rows = await sheetOf(desk, scope);
  await desk.write({
    key: 'c-full',
    at: city,
    persons: { counter: someone(nameOf(keeper)), witness: someone(nameOf(partner)) },
    body: bodyOf(scope, rows.map(counted)),
  });
  await desk.ask(
    partner,
    'handovers.sign',
    {
      warehouse: city,
      count: demonstrationUid('paper', 'c-full'),
      note: '钥匙、登记簿一并移交。演示数据。',
    },
    keeper,
  );
}

/** 盲盘 of the food zone, half of it counted. */
async function countBlind(desk: Desk) {
  const scope: StocktakeScope = { kind: 'zone', zones: ['D'] };
  const rows = await sheetOf(desk, scope);
  const lines = rows.map((row, index) =>
    index * 2 < rows.length ? counted(row) : { ...counted(row), counts: [] },
  );
  await desk.write({
    key: 'c-blind',
    at: city,
    until: 'draft',
    body: { ...bodyOf(scope, lines), blind: true },
  });
}

async function sheetOf({ ask }: Desk, scope: StocktakeScope): Promise<SheetLine[]> {
  return (await ask('ck', 'stocktakes.scope', { warehouse: city, scope, blind: false })).rows;
}

function bodyOf(scope: StocktakeScope, lines: StocktakeLine[]): StocktakeBody {
  return { kind: 'stocktake', scope, blind: false, recount: false, note: inventedNote, lines };
}

function counted({ item, lot, bin, condition, book }: SheetLine): StocktakeLine {
  return {
    item: item.uid,
    lot,
    bin: bin.uid,
    condition,
    counts: [{ quantity: book ?? 0, sequence: null, on: null }],
    batchNumber: '',
    expiry: null,
    reason: '',
    note: '',
  };
}

function oneMissing(row: SheetLine): StocktakeLine {
  const count = { quantity: (row.book ?? 0) - 1, sequence: null, on: null };
  return { ...counted(row), counts: [count, count], reason: '拆箱零发时多发1件，复盘确认' };
}

function nameOf(login: string): string {
  return referenceData.demoUsers.find((user) => user.login === login)?.name ?? '';
}
