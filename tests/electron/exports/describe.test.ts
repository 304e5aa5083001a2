import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { askedField } from '../../../electron/exports/askedWords';
import { describeAsked } from '../../../electron/exports/describe';
import { api } from '../../../shared/api';
import { exportLists, type ListName, listName } from '../../../shared/exports/lists';
import { type TestStore, testStore } from '../../support/testStore';

/** A file says what it was narrowed to: one that says 全部 over a part of a list is believed. */
let store: TestStore;
beforeAll(() => {
  store = testStore();
});
afterAll(() => store.close());

/** What only says of what kind the rows are, which the head of the table says, or a line above it. */
const toldByTable = new Set(['by', 'before', 'after', 'plan', 'cursor', 'limit', 'filter']);

type Shape = Readonly<Record<string, z.ZodType>>;
const shapeOf = (schema: z.ZodType): Shape => (schema as z.ZodObject).shape ?? {};
const inner = (schema: z.ZodType): z.ZodType => {
  const { innerType, element } = schema.def as { innerType?: z.ZodType; element?: z.ZodType };
  return innerType || element ? inner((innerType ?? element)!) : schema;
};

/** Everything that a list can be asked, with the words that it may be. */
function fieldsOf(list: ListName): [field: string, words: readonly string[]][] {
  const asked = shapeOf(api[exportLists[list].call].input);
  const all = { ...asked, ...(asked.filter ? shapeOf(asked.filter) : {}) };
  return Object.entries(all)
    .filter(([field]) => !toldByTable.has(field))
    .map(([field, schema]) => {
      const { options } = inner(schema) as { options?: unknown[] };
      const words = options?.filter((each) => typeof each === 'string') as string[] | undefined;
      return [field, words ?? []];
    });
}

describe.each(listName.options)('%s', (list) => {
  test('says each field that it is narrowed by, in words', () => {
    const { db } = store.program.state.store!;
    for (const [field, words] of fieldsOf(list)) {
      const name = askedField(list, field)?.name;
      expect([field, name]).toEqual([field, expect.stringMatching(/\p{Script=Han}/u)]);
      for (const word of words) {
        const said = describeAsked(db, list, { [field]: word });
        expect([field, word, said]).toEqual([field, word, expect.not.stringMatching(/[a-z]/i)]);
      }
    }
  });
});

test('a filter that is on is told by its name, one that is off is not told', () => {
  const { db } = store.program.state.store!;
  const say = (list: ListName, asked: object) =>
    describeAsked(db, list, asked as Record<string, unknown>);
  expect(say('matrix', { onlyGaps: true })).toBe('只看有缺口的');
  expect(say('matrix', { onlyGaps: false, search: '' })).toBe('全部');
  expect(say('custody', { filter: { overdue: 'return' } })).toBe('到期：逾期未还');
  expect(say('evidence', { filter: { kind: 'fireCheck' } })).toContain('消防');
  expect(say('stockLots', { filter: { lot: v4() } })).toContain('批次：');
});
