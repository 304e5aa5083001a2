import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import type { JournalFiles } from '../../electron/journal/journalFiles';
import { newSession, openProgram, type Program } from '../../electron/program';
import { markMade } from '../../electron/store/findStore';
import { makeStore } from '../../electron/store/makeStore';
import { openStoreFile } from '../../electron/store/openStoreFile';
import type { Seeds } from '../../electron/store/seeds';
import { proposedNeeds } from '../../seeds/needs';
import { proposedReserves } from '../../seeds/proposedReserves';
import { referenceData } from '../../seeds/referenceData';
import { writeReference } from '../../seeds/writeReference';
import type { Answer } from '../../shared/answer';
import type { CallName, Input, Output } from '../../shared/api';
import type { Refusal, RefusalCode } from '../../shared/refusals';
import type { Role } from '../../shared/roles';
import type { StoreKind } from '../../shared/session/api';
import { silentLog } from './silentLog';

export const wuhan = '42010001';
export const centre = '42000001';

/** The people of a test store, one for each role, at every warehouse. */
const people: Record<string, Role> = {
  keeper: 'keeper',
  keeper2: 'keeper',
  approver: 'approver',
  dispatcher: 'dispatcher',
  finance: 'finance',
  assessor: 'assessor',
  admin: 'administrator',
  viewer: 'viewer',
};

/** The reference data alone; a test store has no history to play. */
const seeds: Seeds = {
  warehouses: referenceData.warehouses,
  reserves: proposedReserves,
  needs: proposedNeeds,
  writeReference,
  drills: referenceData.drills,
  demonstration: {
    password: '',
    users: [],
    openingDate: '',
    play: async () => {},
    drill: async () => {},
  },
};

export interface TestStore {
  program: Program;
  folder: string;
  /** The clock; tests set it. */
  clock: { now: Date };
  /** The answer, whatever it is. */
  ask<N extends CallName>(
    login: string,
    call: N,
    input: Input<N>,
    key?: string,
  ): Promise<Answer<Output<N>>>;
  /** The answer to a user who was made after the store, by uid. */
  askAs<N extends CallName>(user: string, call: N, input: Input<N>): Promise<Answer<Output<N>>>;
  /** The value; anything else fails the test. */
  do<N extends CallName>(login: string, call: N, input: Input<N>): Promise<Output<N>>;
  /** The refusal; anything else fails the test. */
  refused<C extends RefusalCode>(
    login: string,
    call: CallName,
    input: unknown,
    code: C,
  ): Promise<Extract<Refusal, { code: C }>>;
  close(): void;
}

/** The file of a store that was made once, for tests that need thousands of them. */
export interface PreparedStore {
  file: string;
  remove(): void;
}

/** Makes a store, lets `work` write into it and closes it; `testStore({ copyOf })` begins as it was. */
export function prepareStore(
  begins: { now: string; opening?: string },
  work: (store: TestStore) => void = () => {},
): PreparedStore {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-prepared-'));
  const store = testStore(begins);
  work(store);
  store.program.close();
  const file = join(folder, 'store.sqlite');
  copyFileSync(store.program.state.storeFile, file);
  store.close();
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copyStore({ file }: PreparedStore, to: string) {
  copyFileSync(file, to);
  markMade(to);
  return openStoreFile(to);
}

/**
 * A real store in a folder of its own: real SQLite, real door, the reference data, no stock, every
 * warehouse kept here and live since `opening`. Passwords are not weighed: sessions are opened.
 */
export function testStore({
  kind = 'test' as StoreKind,
  opening = '2026-01-01' as string | null,
  now = '2026-11-23T02:00:00.000Z',
  journalFiles = undefined as JournalFiles | undefined,
  copyOf = undefined as PreparedStore | undefined,
} = {}): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  const clock = { now: new Date(now) };
  const program = openProgram({
    dataFolder: folder,
    clock: () => clock.now,
    log: silentLog,
    seeds,
    ...(journalFiles ? { journalFiles } : {}),
  });
  const { state } = program;
  state.store = copyOf
    ? copyStore(copyOf, state.storeFile)
    : makeStore(
        state.storeFile,
        seeds,
        {
          kind,
          warehouses: seeds.warehouses.map(({ code }) => code),
          openingDate: opening,
          users: Object.entries(people).map(([login, role]) => ({
            login,
            name: `测试${login}`,
            passwordHash: 'nobody signs in with a password here',
            grants: [{ role, warehouse: null }],
          })),
        },
        { now: clock.now, random: state.random },
      );
  const sessions = new Map(
    state.store.db
      .all<{ uid: string; login: string }>({ text: 'SELECT uid, login FROM user', values: [] })
      .map(({ uid, login }) => [login, Object.assign(newSession(), { userUid: uid })]),
  );
  const ask: TestStore['ask'] = (login, call, input, key = v4()) =>
    program.answer(sessions.get(login) ?? newSession(), { call, input, key }) as never;
  const askAs: TestStore['askAs'] = (user, call, input) =>
    program.answer(Object.assign(newSession(), { userUid: user }), {
      call,
      input,
      key: v4(),
    }) as never;
  return {
    program,
    folder,
    clock,
    ask,
    askAs,
    do: async (login, call, input) => {
      const answer = await ask(login, call, input);
      if (answer.ok) return answer.value;
      throw new Error(`${login} ${call}: ${JSON.stringify(answer)}`);
    },
    refused: async (login, call, input, code) => {
      const answer = await ask(login, call, input as never);
      if (!answer.ok && 'refusal' in answer && answer.refusal.code === code) {
        return answer.refusal as never;
      }
      throw new Error(`${login} ${call} was not refused with ${code}: ${JSON.stringify(answer)}`);
    },
    close: () => {
      program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
