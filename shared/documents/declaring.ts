import type { Problem, Reference } from './kind';

/** A field that must be filled before submission. */
export function missing(line: number | null, field: string): Problem {
  return { line, field, problem: 'missing' };
}

/** The reference a nullable field makes. */
export function pointsAt(type: Reference['type'], target: string | null): Reference[] {
  return target === null ? [] : [{ type, uid: target }];
}
