import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { backgroundThreads } from '../../electron/background/threads';
import { sql } from '../../electron/database/sql';
import type { Desk } from '../../electron/printing/desk';
import { newSession, type Program, type Session } from '../../electron/program';
import { readersHere } from '../../electron/reading/readers';
import { readerThreads } from '../../electron/reading/threads';
import type { CallName, Input } from '../../shared/api';
import { role } from '../../shared/roles';
import { copyOfBigStore, type Extent, openBigStore } from './ledger';
import { type Figure, figure, quantile, timed } from './measure';

/** What is asked of a large store: the lists of the province, and what reads all of its years. */
export const slowCalls: readonly {
  [N in CallName]: [what: string, call: N, input: Input<N>];
}[CallName][] = [
  ['the first screen of the province', 'dashboard.read', {}],
  ['the province', 'province.read', {}],
  ['the matrix of the province', 'province.matrix', {}],
  ['stock of the province by item', 'stock.items', { filter: {}, limit: 500 }],
  ['stock of the province by lot', 'stock.lots', { filter: {}, limit: 500 }],
  ['the catalogue', 'items.list', { filter: {}, limit: 500 }],
  ['what teams hold', 'custody.list', { filter: {}, limit: 500 }],
  ['what people should bring back', 'custody.toRecover', { filter: {}, limit: 500 }],
  ['the newest papers', 'documents.list', { filter: {}, limit: 500 }],
  ['papers by a word', 'documents.list', { filter: { search: '棉被' }, limit: 500 }],
  ['stock on a past date', 'stock.onDate', { date: '2024-06-30', filter: {}, limit: 500 }],
  [
    'stock of two dates compared',
    'stock.compare',
    { from: '2025-06-30', to: '2026-06-30', filter: {}, by: 'item', limit: 500 },
  ],
  ['searching everything for 棉被', 'search.find', { search: '棉被', warehouse: '42000001' }],
  ['care that is due', 'care.due', { limit: 500 }],
];

/** Lists that are had as files; a file of all that teams hold would have too many rows. */
const exported = [
  ['stockLots', {}],
  ['documents', {}],
  ['custody', { warehouse: '42000001' }],
] as const;

/**
 * How long each slow call keeps the main process at once, and after what time it is answered. The
 * process is watched by a timer of one millisecond, whose longest delay (the median of the rounds) is
 * held against the same while nothing is asked. The time of the answer is held against
 * answering in the main process itself, which it would be held for.
 */
export async function measureHeld({
  rounds = 3,
  say = () => {},
  ...extent
}: Extent): Promise<Figure[]> {
  const folder = copyOfBigStore({ say, ...extent });
  const worker = join(import.meta.dirname, '../../out/worker.cjs');
  const [background, readers] = [backgroundThreads(worker), readerThreads(worker)];
  const program = openBigStore(folder, undefined, { background, readers });
  program.state.desk = writingNowhere;
  try {
    const session = viewerOf(program);
    const figures: Figure[] = [];
    const measured = async (what: string, work: () => Promise<unknown>, times = rounds) => {
      const [held, idle, beside] = [[] as number[], [] as number[], [] as number[]];
      for (let round = 0; round < times; round += 1) {
        const { ms, longest } = await watched(work);
        held.push(longest);
        beside.push(ms);
        idle.push((await watched(() => setTimeout(Math.min(ms, 2000)))).longest);
      }
      const [longest, unasked] = [quantile(held, 0.5), quantile(idle, 0.5)];
      say(`  ${what}: held for ${longest} ms, unasked ${unasked} ms`);
      figures.push(figure(`${what}: held at once`, 'ms', longest, unasked));
      return quantile(beside, 0.5);
    };
    // The readers start with the first question.
    await Promise.all([1, 2].map(() => asked(program, session, 'warehouses.list', {})));
    for (const [what, call, input] of slowCalls) {
      const ask = () => asked(program, session, call, input);
      const beside = await measured(what, ask);
      program.state.readers = readersHere;
      const here = await timed(ask);
      program.state.readers = readers;
      figures.push(figure(`${what}: answered`, 'ms', beside, here.ms));
    }
    for (const [list, filter] of exported) {
      const input = { list, asked: { filter }, format: 'xlsx' } as const;
      await measured(`exporting ${list}`, () => asked(program, session, 'exports.save', input));
    }
    const items = await openItems(program, session);
    const { fileName: _, ...rows } = items;
    const check = () => asked(program, session, 'imports.check', rows);
    await measured('checking 5,000 items of a file', check);
    // Once: what is there already is not saved again.
    await measured('saving them', () => asked(program, session, 'imports.save', items), 1);
    return figures;
  } finally {
    await readers.rest();
    program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The time of some work, and the longest for which nothing else had its turn meanwhile: but for what
 * this thread stood in the queue for a core that others had, which is the machine's and not the work's.
 */
async function watched(work: () => Promise<unknown>): Promise<{ ms: number; longest: number }> {
  await setTimeout(5);
  let [longest, at, queued] = [0, performance.now(), queuedMs()];
  const look = () => {
    const [now, since] = [performance.now(), queuedMs()];
    longest = Math.max(longest, now - at - (since - queued));
    [at, queued] = [performance.now(), since];
  };
  const timer = setInterval(look, 1);
  const { ms } = await timed(work);
  // What held it at the last is seen by the next tick.
  await setTimeout(5);
  clearInterval(timer);
  return { ms, longest };
}

/** How long the main thread has waited for a core since it began, as Linux counts it; else nothing. */
const scheduling = `/proc/self/task/${process.pid}/schedstat`;
const isCounted = existsSync(scheduling);
function queuedMs(): number {
  return isCounted ? Number(readFileSync(scheduling, 'utf8').split(' ')[1]) / 1e6 : 0;
}

async function asked<N extends CallName>(
  program: Program,
  session: Session,
  call: N,
  input: Input<N>,
): Promise<string> {
  const text = await program.answerAsText(session, { call, input });
  if (!text.startsWith('{"ok":true')) throw new Error(`${call}: ${text.slice(0, 500)}`);
  return text;
}

/** A window's place where files go nowhere. */
const unused = () => Promise.reject(new Error('not asked'));
const writingNowhere: Desk = {
  preview: unused,
  pdf: unused,
  savePdf: unused,
  print: unused,
  printers: unused,
  chooseFolder: unused,
  saveFile: async (_bytes, fileName) => ({ saved: true, path: fileName }),
};

/** A person of the store who may do everything in it. */
function viewerOf(program: Program): Session {
  const { db } = program.state.store!;
  const { id, uid } = db.read<{ id: number; uid: string }>(
    sql`SELECT id, uid FROM user WHERE login = 'viewer'`,
  );
  for (const each of role.options) {
    db.run(sql`INSERT INTO user_grant (user_id, role) VALUES (${id}, ${each})`);
  }
  return Object.assign(newSession(), { userUid: uid });
}

/** Opens a file of 5,000 new items; answers what it is taken in with. */
async function openItems(program: Program, session: Session): Promise<Input<'imports.save'>> {
  const category = program.state.store!.db.read<{ name: string }>(
    sql`SELECT name FROM category WHERE id IN (SELECT category_id FROM item) LIMIT 1`,
  ).name;
  const lines = Array.from({ length: 5000 }, (_, n) => {
    const code = `Y${String(n).padStart(5, '0')}`;
    return [code, `折叠床 ${code}`, `规格 ${n % 97}`, category, '张'].join(',');
  });
  const text = ['物资编码,品名,规格型号,类别,最小单位', ...lines].join('\r\n');
  const fileName = '物资.csv';
  const base64 = Buffer.from(`\ufeff${text}`).toString('base64');
  const open = { subject: 'items', fileName, base64 } as const;
  const { value } = JSON.parse(await asked(program, session, 'imports.open', open));
  const { remembered: _, ...reading } = value.proposed;
  return { subject: 'items', warehouse: null, file: value.file, fileName, ...reading };
}
