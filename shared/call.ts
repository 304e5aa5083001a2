import type { z } from 'zod';
import type { Role } from './roles';

/** Who may make a call: anybody at the door, whoever has signed in, or holders of one of the roles. */
export type Who = 'anyone' | 'signedIn' | readonly Role[];

/**
 * One call of the contract.
 *
 * - `query` reads; it is handed a connection that cannot write.
 * - `command` changes the store in one transaction and carries an idempotency key.
 * - `job` takes time or needs the desk (a window, a printer, a password to be weighed); it is
 *   asynchronous and opens its own transactions.
 */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly type: 'query' | 'command' | 'job';
  readonly what: string;
  readonly who: Who;
  readonly input: Input;
  readonly output: Output;
}

type Builder = <Input extends z.ZodType, Output extends z.ZodType>(declaration: {
  /** One line for `invoke --list` and the reader: what the call answers or does. */
  what: string;
  who: Who;
  input: Input;
  output: Output;
}) => Call<Input, Output>;

export const query: Builder = (declaration) => ({ type: 'query', ...declaration });
export const command: Builder = (declaration) => ({ type: 'command', ...declaration });
export const job: Builder = (declaration) => ({ type: 'job', ...declaration });
