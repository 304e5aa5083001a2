import type { DocumentKind, LotFacts, Problem, Reference, Totals } from './kind';

/** What most kinds of document are alike in; a declaration says where its own differs. */
const usual = {
  persons: {},
  approvers: ['approver'],
  needsApproval: () => true,
  postsFirst: false,
  delivers: false,
  wants: () => null,
  takes: () => [],
  roster: () => 0,
  counted: () => [],
  saved: <Body>(body: Body) => body,
} as const;

/** A declaration with what it leaves out filled in. */
export function declareKind<Body>(
  own: Omit<DocumentKind<Body>, keyof typeof usual> & Partial<DocumentKind<Body>>,
): DocumentKind<Body> {
  return { ...usual, ...own };
}

/** A field that must be filled before submission. */
export function missing(line: number | null, field: string): Problem {
  return { line, field, problem: 'missing' };
}

/** A text that must say something before submission. */
export function unsaid(line: number | null, field: string, text: string): Problem[] {
  return text.trim() === '' ? [missing(line, field)] : [];
}

/** The reference a nullable field makes; a body from before there was the field makes none. */
export function pointsAt(type: Reference['type'], target: string | null | undefined): Reference[] {
  return target === null || target === undefined ? [] : [{ type, uid: target }];
}

/** So many units on so many lines, the value of which is known once they move. */
export function unvalued(quantities: readonly number[]): Totals {
  return {
    known: 0,
    unpriced: 0,
    quantity: quantities.reduce((sum, quantity) => sum + quantity, 0),
    lines: quantities.length,
  };
}

/** A lot that the rule was promised; its absence is a bug. */
export function lotOf(lots: ReadonlyMap<string, LotFacts>, uid: string): LotFacts {
  const lot = lots.get(uid);
  if (lot === undefined) throw new Error(`no facts of lot ${uid}`);
  return lot;
}

/** A value that `problems` has let through; its absence is a bug. */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} was let through incomplete`);
  return value;
}
