import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { answer } from '../answer';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { JobContext, ProgramState } from '../job';
import { readersHere } from '../reading/readers';
import { hashPassword } from '../session/passwords';
import { newSession } from '../session/session';
import { version } from '../version';
import { beginStore, keepStore, makeStore, type NewUser } from './makeStore';
import { breakSeal } from './seal';
import type { Ask } from './seeds';

export function readStore({ program }: JobContext): Output<'store.read'> {
  const { store, seeds } = program;
  const { password, users } = seeds.demonstration;
  return {
    version,
    lost: program.lost,
    store: store && {
      kind: store.facts.kind,
      isDrill: store.facts.isDrill,
      node: store.facts.node.name,
      createdAt: store.createdAt,
    },
    warehouses: store ? [] : seeds.warehouses.map(({ code, name, tier }) => ({ code, name, tier })),
    demonstration:
      store?.facts.kind === 'demonstration'
        ? {
            password: hasOwnPassword(store.db) ? null : password,
            users: users.map(({ login, name, grants }) => ({
              login,
              name,
              roles: [...new Set(grants.map(({ role }) => role))],
            })),
          }
        : null,
  };
}

/** Whether whoever made the demonstration gave its people a password that is not told here. */
function hasOwnPassword(db: ReadableDb): boolean {
  return db.find(sql`SELECT 1 FROM setting WHERE name = ${ownPassword}`) !== undefined;
}

const ownPassword = 'demonstration.ownPassword';

/** The first start. A demonstration keeps the whole province and comes with its people and work. */
export async function setUpStore(
  context: JobContext,
  input: Parsed<'store.setUp'>,
): Promise<Output<'store.setUp'>> {
  const { program } = context;
  await once(program, () =>
    input.kind === 'demonstration' ? makeDemonstration(context, null) : makeEmpty(context, input),
  );
  return { kind: input.kind };
}

/** Lets one first start through, also when two are asked for at the same time. */
async function once(program: ProgramState, make: () => Promise<void>) {
  if (program.lost !== null) refuse('store.lost', { because: program.lost });
  if (program.store !== null || program.isBeingMade) refuse('store.exists', {});
  program.isBeingMade = true;
  // One that is left of another store says nothing of the one that is made.
  breakSeal(program.storeFile, program.log);
  try {
    await make();
  } finally {
    program.isBeingMade = false;
  }
}

async function makeEmpty(context: JobContext, input: Parsed<'store.setUp'>) {
  const { program, now } = context;
  const { administrator, kind, openingDate, warehouses } = input;
  const known = new Set(program.seeds.warehouses.map(({ code }) => code));
  const unknown = warehouses.find((code) => !known.has(code));
  if (unknown !== undefined) refuse('notFound', { what: 'warehouse', uid: unknown });
  if (administrator === null || warehouses.length === 0) {
    const path = administrator === null ? 'administrator' : 'warehouses';
    refuse('input.malformed', { issues: [{ path, message: 'needed for this kind of store' }] });
  }
  const { login, name, password } = administrator;
  const users: NewUser[] = [
    {
      login,
      name,
      passwordHash: await hashPassword(password),
      grants: [{ role: 'administrator', warehouse: null }],
    },
  ];
  const { storeFile, seeds, random } = program;
  const wanted = { kind, warehouses, openingDate, users };
  program.store = makeStore(storeFile, seeds, wanted, { now, random });
}

/**
 * Makes the demonstration store; `password` replaces the well-known one of its users. It becomes
 * the store of the folder once all of its work is in it.
 */
export async function makeDemonstration(context: JobContext, password: string | null) {
  const { program, now, today } = context;
  const { seeds, storeFile, random } = program;
  const { demonstration } = seeds;
  const known = password ?? demonstration.password;
  const passwordHash = await hashPassword(known);
  const wanted = {
    kind: 'demonstration' as const,
    warehouses: seeds.warehouses.map(({ code }) => code),
    openingDate: demonstration.openingDate,
    users: demonstration.users.map((user) => ({ ...user, passwordHash })),
  };
  const begun = beginStore(storeFile, seeds, wanted, { now, random });
  try {
    if (password !== null) {
      begun.db.run(sql`INSERT INTO setting (name, value) VALUES (${ownPassword}, 'true')`);
    }
    const making = { ...program, store: begun, journal: null, readers: readersHere };
    await demonstration.play(askerOf(making, known), today);
  } catch (error) {
    begun.db.close();
    throw error;
  }
  program.store = keepStore(storeFile, begun);
  // A drill is of a store that is kept. What it exchanges meanwhile is not what the program has open.
  const drilling = {
    ...program,
    ...{ clock: () => now, isBeingMade: false, answering: 0, readers: readersHere },
  };
  try {
    await demonstration.drill(askerOf(drilling, known), now.toISOString());
  } finally {
    program.store = drilling.store;
  }
}

/** Asks through the same door that everybody uses, as the people of the demonstration. */
function askerOf(program: ProgramState, password: string): Ask {
  const sessions = new Map<string, ReturnType<typeof newSession>>();
  return async (login, at, call, input, second) => {
    const session = sessions.get(login) ?? newSession();
    sessions.set(login, session);
    session.userUid ??=
      program.store?.db.read<{ uid: string }>(sql`SELECT uid FROM user WHERE login = ${login}`)
        .uid ?? null;
    const now = program.drill?.time() ?? new Date(at);
    const answered = await answer(program, session, now, {
      call,
      input,
      key: program.random.uid(now),
      ...(second === undefined ? {} : { as: { login: second, password } }),
    });
    if (answered.ok) return answered.value;
    throw new Error(`demonstration: ${login} ${call} at ${at}: ${JSON.stringify(answered)}`);
  };
}
