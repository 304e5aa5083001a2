import { z } from 'zod';
import type { BasisStatement } from '../../basis';
import { daysAfter, monthsAfter } from '../../day';
import type { EquipmentKind } from '../../warehouses/equipment';
import type { Field, Fields } from '../fields';
import type { EvidenceFigures, EvidenceMeasure, Kept } from '../figures';

type SchemasOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };
type BodySchema<Name extends string, F extends Fields> = z.ZodObject<
  { kind: z.ZodLiteral<Name> } & SchemasOf<F>,
  z.core.$strict
>;
export type BodyOf<Name extends string, F extends Fields> = z.output<BodySchema<Name, F>>;

export type Interval = { months: number } | { days: number };

/** How often something is done, and what says so. */
export interface Rule<Body> {
  what: string;
  every: Interval;
  basis: BasisStatement;
  /** Which records are of it; all where left out. */
  counts?: (body: Body) => boolean;
}

/** A piece of equipment as a rule must know it. */
export interface Piece {
  equipment: string;
  kind: EquipmentKind;
  label: string;
}

/** What is known of a warehouse when it is asked what is due, or what a grading counts. */
export interface Known<Body> {
  kept: readonly Kept<Body>[];
  pieces: readonly Piece[];
  /** When the warehouse went live: intervals run from then where nothing was recorded yet. */
  since: string;
}

/** Something that is to be done by a day. */
export interface Due {
  what: string;
  by: string;
  /** From which day on it is told; the day itself where it isn't told ahead. */
  from: string;
  /** When it was done last. */
  last: string | null;
}

/** Whom a record names. Names are kept apart from the rest, so that they can be erased. */
export interface People {
  label: string;
  least: number;
  most: number;
}

/**
 * One kind of 仓库记录: which fields it has, how it reads as a line, how often it is due, and which
 * figures a grading takes from it. Screens, checks, export and reminders work from this alone.
 */
export interface EvidenceKind<Name extends string, F extends Fields, Body = BodyOf<Name, F>> {
  name: Name;
  title: string;
  /** What it is for. */
  explain: string;
  /** What its day is called. */
  dayLabel: string;
  fields: F;
  people?: People;
  /** Whether it may be of a day to come. */
  ahead?: boolean;
  /** Whether it may be of a day long before the warehouse went live. */
  fromLongAgo?: boolean;
  /** Every rule whose interval runs from the last record of it. */
  rules: readonly Rule<Body>[];
  /** On what it rests that is no rule: limits, and what is due beside the rules. */
  bases?: readonly BasisStatement[];
  /** What is due beside the rules. */
  due?(known: Known<Body>): Due[];
  /** The last day that a record is about, where that is not its own. */
  through?(body: Body): string | null;
  /** It as a line, without its day. `subject` is what its piece of equipment or zone is called. */
  line(body: Body, subject: string): string;
  /** What is outside of its limits; told, and nothing more. */
  marks?(body: Body): string[];
  /** What must be put right, by the field `mendBy`. */
  faults?(body: Body): string[];
  /** What is missing that a field alone can't tell: the name of the field. */
  missing?(body: Body, doneOn: string): string | null;
  /** How a record comes to an end, and what its day is then called. */
  ending?: { act: string; dayLabel: string; done: string; applies(body: Body): boolean };
  /** What a grading takes from it. */
  gives: readonly EvidenceMeasure[];
  /** Those figures as of a day, of records and their ends up to then; what is left out is not known. */
  figures(known: Known<Body>, day: string): Partial<EvidenceFigures>;
}

/** A kind with the schema of what its records say. */
export function declareEvidence<Name extends string, F extends Fields>(
  kind: EvidenceKind<Name, F>,
): EvidenceKind<Name, F> & { schema: BodySchema<Name, F> } {
  const schemas = Object.fromEntries(
    Object.entries(kind.fields).map(([name, { schema }]: [string, Field]) => [name, schema]),
  ) as SchemasOf<F>;
  const schema = z.strictObject({ kind: z.literal(kind.name), ...schemas });
  return { ...kind, schema: schema as unknown as BodySchema<Name, F> };
}

export function after(day: string, every: Interval): string {
  return 'months' in every ? monthsAfter(day, every.months) : daysAfter(day, every.days);
}

/** The day of the last record of a rule. */
export function lastOf<Body>(
  kept: readonly Kept<Body>[],
  { counts = () => true }: Pick<Rule<Body>, 'counts'>,
): string | null {
  return kept
    .filter(({ body }) => counts(body))
    .map(({ doneOn }) => doneOn)
    .reduce<string | null>((last, each) => (last === null || each > last ? each : last), null);
}

/**
 * Up to which day spans that may lie ahead follow on one another without a gap, from the last one that
 * has begun: what comes after a gap does not fill it.
 *
 * To 2026-12-20, and 2027-02-01 alone: 2026-12-20.
 */
export function coveredTo<Body>(
  kept: readonly Kept<Body>[],
  through: (body: Body) => string | null,
  today: string,
): string | null {
  const spans = kept
    .map(({ doneOn, body }) => ({ from: doneOn, to: through(body) ?? doneOn }))
    .sort((a, b) => a.from.localeCompare(b.from));
  return spans.reduce<string | null>((last, { from, to }) => {
    const goesOn = from <= today || (last !== null && from <= daysAfter(last, 1));
    return goesOn && (last === null || to > last) ? to : last;
  }, null);
}

/** The first figure that is nought where something was done: none takes no time and nobody. */
export function zeroOf(figures: Readonly<Record<string, number>>): string | null {
  return Object.entries(figures).find(([, figure]) => figure === 0)?.[0] ?? null;
}
