import { describe, expect, test } from 'vitest';
import type { LotFacts } from '../../../shared/documents/kind';
import { type ReturnBody, type ReturnLine, returning } from '../../../shared/documents/return';
import { returnBody, returnLine } from '../../support/papers';
import { postingFacts, problemFacts } from '../../support/ruleFacts';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [tent, lot, bin, team, party] = [uid(1), uid(2), uid(3), uid(4), uid(5)] as const;
const lots = new Map([[lot, { uid: lot, item: tent } as LotFacts]]);
const ofTeam = { kind: 'team', team } as const;
const ofPeople = { kind: 'party', party } as const;

const body = (line: Partial<ReturnLine>, from: ReturnBody['from'] = ofTeam) =>
  returnBody({ from, lines: [returnLine({ item: tent, lot, bin, ...line })] });
const problems = (of: ReturnBody) =>
  returning
    .problems(of, problemFacts({ lots }))
    .map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);

describe('what keeps a return from being submitted', () => {
  test('a whole one: nothing', () => {
    expect(problems(body({ good: 2, missing: 1, note: '冲走' }))).toEqual([]);
    expect(problems(body({ lot: null, good: 2 }, ofPeople))).toEqual([]);
  });

  test('nobody, nothing, no bin', () => {
    expect(problems(returnBody({ from: null, lines: [] }))).toEqual([
      '- from missing',
      '- lines missing',
    ]);
    expect(problems(body({}))).toEqual(['1 good nothingSaid']);
    expect(problems(body({ damaged: 1, bin: null }))).toEqual(['1 bin missing']);
  });

  test('goods that are all missing need no bin, but a reason', () => {
    expect(problems(body({ missing: 1, bin: null }))).toEqual(['1 note needsReason']);
  });

  test('a team brings back a lot that it got; people may not know', () => {
    expect(problems(body({ good: 1, lot: null }))).toEqual(['1 lot missing']);
    expect(problems(body({ good: 1, item: uid(9) }))).toEqual(['1 lot lotMismatch']);
  });
});

test('of two pieces of which nobody knows the lot each has its own number', () => {
  const piece = (serialNumber: string) =>
    returnLine({ item: tent, lot: null, bin, good: 1, serialNumber });
  const of = (...numbers: string[]) =>
    problems(returnBody({ from: ofPeople, lines: numbers.map(piece) }));
  expect(of('SN-7', 'SN-8')).toEqual([]);
  expect(of('SN-7', 'ｓｎ-7')).toEqual(['2 serialNumber duplicate']);
});

test('each part of a line goes its own way, and the parts add up', () => {
  const of = body({ good: 3, pending: 1, damaged: 1, missing: 2, note: '冲走' });
  const here = { warehouse: '42010001', society: uid(7) };
  const picks = returning.takes(of, here);
  expect(picks.map(({ quantity }) => quantity)).toEqual([3, 1, 1, 2]);
  const moves = returning.movements(postingFacts({ body: of, picks, values: [30, 10, 10, 20] }));
  expect(moves.map(({ to, quantity, amount }) => [to, quantity, amount])).toEqual([
    [{ kind: 'bin', bin, condition: 'good' }, 3, 30],
    [{ kind: 'bin', bin, condition: 'pending' }, 1, 10],
    [{ kind: 'bin', bin, condition: 'damaged' }, 1, 10],
    [{ kind: 'loss', warehouse: '42010001' }, 2, 20],
  ]);
});

test('what people bring of an unknown gift is a new lot of ours, without life or value', () => {
  const of = returnBody({
    from: ofPeople,
    lines: [
      returnLine({ item: tent, lot: null, bin, good: 1 }),
      returnLine({ item: tent, lot, bin, good: 1 }),
    ],
  });
  const picks = returning.takes(of, { warehouse: '42010001', society: uid(7) });
  const moves = returning.movements(postingFacts({ body: of, picks, values: [50] }));
  expect(
    moves.map(({ lot: moved, amount }) => ['new' in moved && moved.new.expiry, amount]),
  ).toEqual([
    [{ kind: 'unknown' }, undefined],
    [false, 50],
  ]);
});
