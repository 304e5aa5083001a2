import { z } from 'zod';
import type { Fields } from './fields';
import { type EvidenceFigures, type Kept, nothingEntered } from './figures';
import { climate } from './kinds/climate';
import { drill } from './kinds/drill';
import { duty } from './kinds/duty';
import { equipmentCheck } from './kinds/equipmentCheck';
import { fireCheck } from './kinds/fireCheck';
import {
  after,
  coveredTo,
  type Due,
  type EvidenceKind,
  type Known,
  lastOf,
  type Piece,
} from './kinds/kind';
import { postedRules } from './kinds/postedRules';
import { staff } from './kinds/staff';
import { training } from './kinds/training';

/** Every kind of 仓库记录. A new one is its file and a line here. */
const kinds = [
  climate,
  fireCheck,
  equipmentCheck,
  duty,
  training,
  drill,
  staff,
  postedRules,
] as const;

type NamesOf<T extends readonly { name: string }[]> = { -readonly [I in keyof T]: T[I]['name'] };
type SchemasOf<T extends readonly { schema: unknown }[]> = {
  -readonly [I in keyof T]: T[I]['schema'];
};

// A map forgets what stands where.
export const evidenceKindName = z.enum(
  kinds.map(({ name }) => name) as unknown as NamesOf<typeof kinds>,
);
export type EvidenceKindName = z.infer<typeof evidenceKindName>;

/** What a record says, by its kind; whom it names is kept beside it. */
export const evidenceBody = z.discriminatedUnion(
  'kind',
  kinds.map(({ schema }) => schema) as unknown as SchemasOf<typeof kinds>,
);
export type EvidenceBody = z.infer<typeof evidenceBody>;

export type AnyKind = EvidenceKind<EvidenceKindName, Fields, EvidenceBody>;

/** The kind of a name. The list pairs each with its own records; that is lost on a name in a variable. */
export function evidenceKind(name: EvidenceKindName): AnyKind {
  return kinds.find((each) => each.name === name) as unknown as AnyKind;
}
export const evidenceKinds = kinds as unknown as readonly AnyKind[];

type Sorted = Kept<EvidenceBody>;
interface All {
  kept: readonly Sorted[];
  pieces: readonly Piece[];
  since: string;
}

function knownOf(name: EvidenceKindName, { kept, ...beside }: All): Known<EvidenceBody> {
  return { ...beside, kept: kept.filter(({ body }) => body.kind === name) };
}

/** All that has an interval or a day, with the kind it is of; the first to be done on top. */
export function dueOf(
  all: All,
  today: string,
): (Due & { kind: EvidenceKindName; record: string | null })[] {
  return evidenceKinds
    .flatMap((kind) => {
      const known = knownOf(kind.name, all);
      const byRule = kind.rules.map(({ what, every, ...rule }) => {
        const last = kind.through
          ? coveredTo(known.kept, kind.through, today)
          : lastOf(known.kept, rule);
        const by = after(last ?? all.since, every);
        return { what, by, from: by, last };
      });
      return [
        ...[...byRule, ...(kind.due?.(known) ?? [])].map((due) => ({ ...due, record: null })),
        ...faultsOf(kind, known),
      ].map((due) => ({ ...due, kind: kind.name }));
    })
    .sort((a, b) => a.by.localeCompare(b.by));
}

/** Faults that nobody has mended yet. */
function faultsOf(kind: AnyKind, { kept, pieces }: Known<EvidenceBody>) {
  return kept.flatMap(({ record, doneOn, body, endedOn }) => {
    const faults = endedOn === null ? (kind.faults?.(body) ?? []) : [];
    const by = mendByOf(body);
    if (faults.length === 0 || by === null) return [];
    const piece =
      body.kind === 'equipmentCheck'
        ? pieces.find(({ equipment }) => equipment === body.equipment)?.label
        : undefined;
    const what = `整改：${[piece, faults.join('、')].filter(Boolean).join(' ')}`;
    return [{ what, by, from: by, last: doneOn, record }];
  });
}

/**
 * What a record lacks, by the name of its field, that no field tells alone: faults without a day by
 * which they are mended (or such a day without faults), people, a span that is none.
 */
export function missingOf(
  body: EvidenceBody,
  doneOn: string,
  persons: readonly unknown[],
): string | null {
  const kind = evidenceKind(body.kind);
  const mendBy = mendByOf(body);
  const isFaulty = (kind.faults?.(body).length ?? 0) > 0;
  if (isFaulty ? mendBy === null || mendBy < doneOn : mendBy !== null) return 'mendBy';
  const { least = 0, most = 0 } = kind.people ?? {};
  if (persons.length < least || persons.length > most) return 'persons';
  return kind.missing?.(body, doneOn) ?? null;
}

/** By when its fault is to be mended. */
export function mendByOf(body: EvidenceBody): string | null {
  return 'mendBy' in body ? body.mendBy : null;
}

/**
 * What the records give to a grading as of a day: those up to it, with their ends up to it. What
 * nobody has ever entered is not zero.
 */
export function figuresOf(all: All, day: string): EvidenceFigures {
  const kept = asOfDay(all.kept, day);
  const given = evidenceKinds.map((kind) =>
    kind.figures(knownOf(kind.name, { ...all, kept }), day),
  );
  return Object.assign({ ...nothingEntered }, ...given);
}

/** The records up to a day, as they stood then. */
export function asOfDay<Body>(kept: readonly Kept<Body>[], day: string): Kept<Body>[] {
  return kept
    .filter(({ doneOn }) => doneOn <= day)
    .map((each) => ({
      ...each,
      endedOn: each.endedOn !== null && each.endedOn <= day ? each.endedOn : null,
    }));
}

/** Which records are behind a figure of a grading, so that they can be opened. */
export function evidenceBehind(measure: string): EvidenceKindName | null {
  return evidenceKinds.find(({ gives }) => gives.some((each) => each === measure))?.name ?? null;
}
