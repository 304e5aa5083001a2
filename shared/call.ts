import type { z } from 'zod';
import type { Role } from './roles';

/**
 * Who may make a call: anybody at the door, whoever has signed in and holds any role anywhere (the
 * books of the province are open to those who work with them), or holders of one of the roles.
 */
export type Who = 'anyone' | 'signedIn' | readonly Role[];

/**
 * One call of the contract.
 *
 * - `query` reads; it is handed a connection that cannot write, and nothing else of the program: a
 *   reader in a thread of its own answers it.
 * - `command` changes the store in one transaction and carries an idempotency key.
 * - `job` takes time or needs the desk (a window, a printer, a password to be weighed); it is
 *   asynchronous and opens its own transactions.
 */
export interface Call<
  Type extends CallType = CallType,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly type: Type;
  /** One line for `invoke --list` and the reader: what the call answers or does. */
  readonly what: string;
  readonly who: Who;
  readonly input: Input;
  readonly output: Output;
}
export type CallType = 'query' | 'command' | 'job';

const builder =
  <Type extends CallType>(type: Type) =>
  <Input extends z.ZodType, Output extends z.ZodType>(
    declaration: Omit<Call<Type, Input, Output>, 'type'>,
  ): Call<Type, Input, Output> => ({ type, ...declaration });

export const query = builder('query');
export const command = builder('command');
export const job = builder('job');
