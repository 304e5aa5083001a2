import { z } from 'zod';
import type { StandardBody } from './standard';

/** One thing that two versions say differently; null where one of them has it not. */
export const standardDifference = z.strictObject({
  /** Of a criterion or a dimension by its code; null for the standard itself. */
  of: z.enum(['standard', 'dimension', 'criterion']),
  code: z.string().nullable(),
  title: z.string(),
  /** `whole` where it was added or removed, else the field that differs, as the schema calls it. */
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type StandardDifference = z.infer<typeof standardDifference>;

/** What differs from one version to the other, in their order; what was removed comes last. */
export function compareStandards(before: StandardBody, after: StandardBody): StandardDifference[] {
  const { dimensions: _d, criteria: _c, ...ownBefore } = before;
  const { dimensions: _d2, criteria: _c2, ...ownAfter } = after;
  return [
    ...fieldsOf({ of: 'standard', code: null, title: after.title }, ownBefore, ownAfter),
    ...listOf('dimension', before.dimensions, after.dimensions, ({ name }) => name),
    ...listOf('criterion', before.criteria, after.criteria, ({ title }) => title),
  ];
}

type About = Pick<StandardDifference, 'of' | 'code' | 'title'>;

function listOf<T extends { code: string }>(
  of: 'dimension' | 'criterion',
  before: readonly T[],
  after: readonly T[],
  titleOf: (each: T) => string,
): StandardDifference[] {
  const find = (list: readonly T[], code: string) => list.find((each) => each.code === code);
  const codes = [...new Set([...after, ...before].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [old, now] = [find(before, code), find(after, code)];
    const known = now ?? old;
    if (known === undefined) return [];
    const about = { of, code, title: titleOf(known) };
    if (old && now) return fieldsOf(about, old, now);
    return [{ ...about, field: 'whole', before: said(old), after: said(now) }];
  });
}

function fieldsOf(about: About, before: object, after: object): StandardDifference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field) => {
    const [was, is] = [said(old.get(field)), said(now.get(field))];
    return was === is ? [] : [{ ...about, field, before: was, after: is }];
  });
}

function said(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
