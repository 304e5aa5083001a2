import { v4 } from 'uuid';
import { sql } from '../../electron/database/sql';
import { newSession, openProgram, type Program } from '../../electron/program';
import { seeds } from '../../seeds/seeds';
import type { Answer } from '../../shared/answer';
import type { CallName, Input, Output } from '../../shared/api';
import { silentLog } from './silentLog';

/** A program on a data folder that there is, with a session for whoever asks. */
export interface OpenForPosting {
  program: Program;
  answer<N extends CallName>(
    login: string,
    call: N,
    input: Input<N>,
    key?: string,
  ): Promise<Answer<Output<N>>>;
  /** The value; throws at anything else. */
  ask<N extends CallName>(
    login: string,
    call: N,
    input: Input<N>,
    key?: string,
  ): Promise<Output<N>>;
}

/** Opens the store of a folder at the instant at which test stores live, real seeds beside it. */
export function openForPosting(dataFolder: string): OpenForPosting {
  const now = new Date('2026-11-23T02:00:00.000Z');
  const program = openProgram({ dataFolder, clock: () => now, log: silentLog, seeds });
  const answer: OpenForPosting['answer'] = (login, call, input, key = v4()) => {
    const user = program.state.store?.db.read<{ uid: string }>(
      sql`SELECT uid FROM user WHERE login = ${login}`,
    );
    const session = Object.assign(newSession(), { userUid: user?.uid ?? null });
    return program.answer(session, { call, input, key }) as never;
  };
  return {
    program,
    answer,
    ask: async (login, call, input, key) => {
      const answered = await answer(login, call, input, key);
      if (answered.ok) return answered.value;
      throw new Error(`${login} ${call}: ${JSON.stringify(answered)}`);
    },
  };
}
