import { expect, test } from 'vitest';
import { operationState, operationsInForce } from '../../../shared/operations/inForce';

const span = (startedOn: string, endedOn: string | null = null) => ({ startedOn, endedOn });

test('an operation is in force from its first to its last day', () => {
  const july = span('2026-07-01', '2026-07-31');
  expect(operationState(july, '2026-06-30')).toBe('planned');
  expect(operationState(july, '2026-07-01')).toBe('inForce');
  expect(operationState(july, '2026-07-31', '2026-08-01')).toBe('inForce');
  expect(operationState(july, '2026-08-01')).toBe('ended');
});

test('an operation that was closed today is over today', () => {
  const closed = span('2026-07-01', '2026-07-31');
  expect(operationState(closed, '2026-07-31')).toBe('ended');
  expect(operationState(closed, '2026-07-30', '2026-07-31')).toBe('inForce');
});

test('those in force come the latest first; what begins tomorrow or ended is not among them', () => {
  const [early, late] = [span('2026-06-01', '2026-12-31'), span('2026-07-10')];
  const all = [early, span('2026-07-16'), late, span('2026-05-01', '2026-07-14')];
  expect(operationsInForce(all, '2026-07-15')).toEqual([late, early]);
});
