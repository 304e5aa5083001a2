import type { OperationRow } from './api';

type Span = Pick<OperationRow, 'startedOn' | 'endedOn'>;

/** Where an 应急响应 stands on a day: both its first and its last day count. */
export function operationState(
  { startedOn, endedOn }: Span,
  on: string,
): 'planned' | 'inForce' | 'ended' {
  if (startedOn > on) return 'planned';
  return endedOn !== null && endedOn < on ? 'ended' : 'inForce';
}

/** The operations in force on a day, the latest first. */
export function operationsInForce<Operation extends Span>(
  operations: readonly Operation[],
  on: string,
): Operation[] {
  return operations
    .filter((operation) => operationState(operation, on) === 'inForce')
    .sort((a, b) => b.startedOn.localeCompare(a.startedOn));
}
