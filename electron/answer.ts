import type { z } from 'zod';
import { type Answer, request } from '../shared/answer';
import { api, type CallName, isCallName, isQueryName, type QueryName } from '../shared/api';
import { dayOf } from '../shared/day';
import { isForEarnest } from '../shared/drills/forEarnest';
import { Refused, refuse } from '../shared/refusals';
import { hasRoleAnywhere, role } from '../shared/roles';
import { hearing, noteDeed, subjectOf, writeAudit } from './audit';
import type { CommandContext } from './context';
import { sql } from './database/sql';
import { observe } from './drills/observe';
import { handlers } from './handlers';
import type { JobContext, ProgramState } from './job';
import { later, reading, refuseNoStore } from './job';
import { refuseLost } from './journal/refuseLost';
import { contentHash } from './ledger/chain';
import { parse, parseOutput } from './parse';
import { Written } from './reading/written';
import { findActor } from './session/actor';
import { checkPassword } from './session/checkPassword';
import type { Session } from './session/session';
import { storageRefusal } from './storageRefusal';
import { mayWrite } from './writingBeside';

/**
 * The one door. Every call, from a window or from `invoke`, is parsed, answered for (who asks, with
 * which role), run, and its answer parsed again. What a thread has answered may be {@link Written}:
 * it was parsed there. What is expected comes back as a refusal, anything else as a bug that was logged; the caller never sees
 * an exception.
 */
export async function answer(
  program: ProgramState,
  session: Session,
  now: Date,
  raw: unknown,
): Promise<Answer> {
  const { drill } = program;
  program.answering += 1;
  const answered = await answerCall(program, session, now, raw);
  program.answering -= 1;
  // Neither the call that begins a drill nor the one that ends it is a part of it.
  if (drill !== null && drill === program.drill) observe(program, now, callOf(raw), answered);
  return answered;
}

async function answerCall(
  program: ProgramState,
  session: Session,
  now: Date,
  raw: unknown,
): Promise<Answer> {
  const call = callOf(raw);
  try {
    const asked = parse(request, raw);
    if (!isCallName(asked.call)) refuse('call.unknown', { call: asked.call });
    if (program.drill !== null && isForEarnest(asked.call)) refuse('drill.notHere', {});
    const context = await knowWho(program, session, now, asked.call, asked.as);
    const value = await run(context, asked.input, asked.key);
    return isJournalPending(program, now)
      ? { ok: true, value, journalPending: true }
      : { ok: true, value };
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : storageRefusal(error);
    if (refusal?.code === 'role.missing') {
      const by = findSitting(program, session, dayOf(now));
      noteDeed(program, { at: now, by, atPlaceOf: null, call, subject: null, detail: refusal });
    }
    if (refusal === null) return { ok: false, bug: report(program, call, error, now) };
    if (!(error instanceof Refused)) program.log.warn({ call, err: error }, 'storage');
    return { ok: false, refusal };
  }
}

/**
 * Writes into the journal what the store has and the journal has not, before anybody hears of it,
 * and answers whether that is still to be done. What was committed stays so: a disk that does not
 * take the journal is tried again with each call.
 */
function isJournalPending({ store, journal }: ProgramState, now: Date): boolean {
  return store !== null && journal?.keepUp(store, now).state === 'pending';
}

/** Who asks: the user of the session, or (换人审核) the one whose password comes with the call. */
async function knowWho(
  program: ProgramState,
  session: Session,
  now: Date,
  call: CallName,
  as: z.infer<typeof request>['as'],
): Promise<JobContext> {
  const today = dayOf(now);
  const { store } = program;
  const { who } = api[call];
  if (who !== 'anyone' && store === null) refuseNoStore(program);
  const sitting = findSitting(program, session, today);
  const known = { call, program, session, now, today };
  if (who === 'anyone') return { ...known, actor: sitting, atPlaceOf: null };
  if (sitting === null || store === null) refuse('session.none', {});
  const second = as
    ? findActor(store.db, await checkPassword(program, { now, call, ...as }), today)
    : null;
  const actor = second ?? sitting;
  const roles = typeof who === 'string' ? role.options : who;
  if (!hasRoleAnywhere(actor.grants, roles)) {
    refuse('role.missing', { roles, warehouse: null, warehouseName: null });
  }
  return { ...known, actor, atPlaceOf: second ? sitting : null };
}

/** The user of a session, as the store knows him today. */
function findSitting({ store }: ProgramState, { userUid }: Session, today: string) {
  return store && userUid ? findActor(store.db, userUid, today) : null;
}

async function run(
  context: JobContext,
  rawInput: unknown,
  key: string | undefined,
): Promise<unknown> {
  const { call } = context;
  if (isQueryName(call)) return query(context, call, rawInput);
  const { type, output } = api[call];
  const input = parse(api[call].input as z.ZodType, rawInput ?? {});
  // The registry pairs each handler with its own call; that pairing is lost on a name in a variable.
  const handler = handlers[call] as (context: unknown, input: unknown) => unknown;
  if (type === 'command') {
    await mayWrite(context.program);
    return change(context, handler, input, key);
  }
  const value = await handler(context, input);
  return value instanceof Written ? value : parseOutput(output, value);
}

/** Has a reader answer: it is told who asks, and no more of the session than that. */
function query(context: JobContext, call: QueryName, input: unknown): Promise<unknown> {
  const { readers, storeFile, store } = context.program;
  const { actor, now, today, store: facts } = reading(context);
  if (store === null) refuse('store.none', {});
  const question = { call, input, actor, now, today, store: facts };
  return readers.read({ file: storeFile, db: store.db }, question);
}

/** One transaction: the effect, its line in the audit, and what the key will answer from now on. */
function change(
  context: JobContext,
  handler: (context: CommandContext, input: unknown) => unknown,
  input: unknown,
  key: string | undefined,
): unknown {
  const { call, program, now, actor, atPlaceOf } = context;
  const { store, random } = program;
  if (store === null) refuse('store.none', {});
  if (key === undefined) refuse('key.missing', { call });
  refuseLost(program);
  const { db } = store;
  const { was, facts } = hearing();
  const { afterwards, settle } = later(program, call);
  const value = db.transaction(() => {
    const inputHash = contentHash({ call, input: input as object, user: actor?.uid ?? null });
    const before = db.find<{ inputHash: string; value: string }>(
      sql`SELECT input_hash AS inputHash, value FROM request WHERE key = ${key}`,
    );
    if (before) {
      if (before.inputHash !== inputHash) refuse('key.reused', {});
      return JSON.parse(before.value);
    }
    const command = { ...reading(context), db, random, atPlaceOf, was, afterwards };
    const value = parseOutput(api[call].output, handler(command, input));
    writeAudit(db, {
      at: now,
      by: actor,
      atPlaceOf,
      call,
      subject: subjectOf(value),
      detail: { value, ...facts(call, actor, input) },
    });
    db.run(sql`
      INSERT INTO request (key, call, user_id, input_hash, at, value)
      VALUES (${key}, ${call}, ${actor?.id ?? null}, ${inputHash}, ${now.toISOString()},
        ${JSON.stringify(value)})`);
    return value;
  });
  settle();
  return value;
}

function callOf(raw: unknown): string {
  const call = (raw as { call?: unknown } | null)?.call;
  return typeof call === 'string' ? call.slice(0, 60) : '';
}

function report({ log, random }: ProgramState, call: string, error: unknown, now: Date) {
  const id = random.uid(now);
  log.error({ id, call, err: error }, 'bug');
  return { id, call };
}
