import { existsSync, readdirSync } from 'node:fs';
import type { Answer } from '../../shared/answer';
import { dayOf } from '../../shared/day';
import { newSession, type Program } from '../program';
import { makeDemonstration } from '../store/setUp';
import type { Task } from './readArguments';
import { Stop } from './stop';

/** What a run that made no store may have left behind. */
const ours = [
  'lock.sqlite',
  'lock.sqlite-journal',
  'held-by.json',
  'logs',
  ...['', '-wal', '-shm'].map((part) => `store.sqlite.making${part}`),
];

/** Refuses a folder with anything of others in it, before anything is written there. */
export function refuseOccupied(folder: string) {
  if (existsSync(folder) && readdirSync(folder).some((name) => !ours.includes(name))) {
    throw new Stop(`${folder} is not empty: a new store needs a folder of its own`, 1);
  }
}

/**
 * `--init`: a store without stock, with the administrator `admin`. It keeps the warehouses that
 * are named, or all of the province.
 */
export async function makeEmptyStore(
  program: Program,
  task: Extract<Task, { do: 'init' }>,
  password: string | undefined,
): Promise<Answer> {
  if (password === undefined) {
    throw new Stop('BEIZAIKU_PASSWORD is not set: the password of the administrator admin', 2);
  }
  const all = program.state.seeds.warehouses.map(({ code }) => code);
  return program.answer(newSession(), {
    call: 'store.setUp',
    input: {
      kind: task.real ? 'real' : 'test',
      warehouses: task.warehouses.length > 0 ? task.warehouses : all,
      administrator: { login: 'admin', name: '系统管理员', password },
      openingDate: task.openingDate,
    },
  });
}

/** `--demo`: the demonstration store; with a password its users have that one. */
export async function makeDemonstrationStore(
  { state }: Program,
  now: Date,
  password: string | undefined,
): Promise<Answer> {
  const context = {
    call: 'store.setUp',
    program: state,
    session: newSession(),
    actor: null,
    atPlaceOf: null,
    now,
    today: dayOf(now),
  } as const;
  await makeDemonstration(context, password ?? null);
  return { ok: true, value: { kind: 'demonstration' } };
}
