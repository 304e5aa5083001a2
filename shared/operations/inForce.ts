import type { OperationRow } from './api';

type Span = Pick<OperationRow, 'startedOn' | 'endedOn'> & { isWithdrawn?: boolean };

/**
 * Where an 应急响应 stands on a day: both its first and its last day count. It is closed on its last
 * day or later, so while that day is today it is over already: nothing goes out after the closing. One that
 * was withdrawn was never in force, on any day.
 *
 *     ended on the 21st: on the 21st over, on the 22nd a paper of the 21st still serves it
 */
export function operationState(
  { startedOn, endedOn, isWithdrawn = false }: Span,
  on: string,
  today: string = on,
): 'planned' | 'inForce' | 'ended' | 'withdrawn' {
  if (isWithdrawn) return 'withdrawn';
  if (startedOn > on) return 'planned';
  if (endedOn === null) return 'inForce';
  return endedOn < on || (endedOn === on && on === today) ? 'ended' : 'inForce';
}

/** The operations in force on a day, the latest first. */
export function operationsInForce<Operation extends Span>(
  operations: readonly Operation[],
  on: string,
  today: string = on,
): Operation[] {
  return operations
    .filter((operation) => operationState(operation, on, today) === 'inForce')
    .sort((a, b) => b.startedOn.localeCompare(a.startedOn));
}
