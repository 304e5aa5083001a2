import { expect, test } from 'vitest';
import { draftOf, faultOf, inputOf, withPaper } from '../../../renderer/trips/tripDraft';
import type { ToLoadRow } from '../../../shared/trips/api';

/** A lorry as it is typed. */

const paper = (document: string, place: string, more: Partial<ToLoadRow> = {}): ToLoadRow => ({
  ...{ document, kind: 'dispatch', number: `CK-${document}`, businessDate: '2026-11-23' },
  ...{ to: place, place, dueAt: null, operation: null, items: '棉被', vehicle: '' },
  axes: { approval: 'given', posting: 'posted', delivery: 'issued', cancelled: false },
  ...more,
});

const full = () => ({
  ...draftOf([
    paper('a', '黄梅县', { dueAt: '2026-11-23T04:00:00.000Z' }),
    paper('b', '武穴市', { vehicle: '鄂A12345' }),
    paper('c', '黄梅县'),
  ]),
});

test('papers for one place share a stop, and the plate is that which one of them names', () => {
  const draft = full();
  expect(draft.plate).toBe('鄂A12345');
  expect(draft.stops.map(({ place }) => place)).toEqual(['黄梅县', '武穴市']);
  expect(inputOf(draft, '42010001').stops).toEqual([
    { place: '黄梅县', dueAt: '2026-11-23T04:00:00.000Z', papers: ['a', 'c'] },
    { place: '武穴市', dueAt: null, papers: ['b'] },
  ]);
  expect(withPaper(draft, paper('c', '别处'))).toBe(draft);
});

test('nobody is sent for a line without a name, and the rest is trimmed', () => {
  const persons = [
    { name: ' 周师傅 ', telephone: ' 139 ' },
    { name: '', telephone: '' },
  ];
  const input = inputOf({ ...full(), plate: ' 鄂A12345 ', persons }, '42010001');
  expect(input).toMatchObject({
    plate: '鄂A12345',
    persons: [{ name: '周师傅', telephone: '139' }],
  });
});

test('what keeps it from being saved is said at its place', () => {
  const draft = full();
  const [first, second] = draft.stops;
  expect(faultOf(draft)).toBeNull();
  expect(faultOf({ ...draft, plate: ' ' })).toEqual({ field: 'plate' });
  expect(faultOf({ ...draft, persons: [{ name: '', telephone: '139' }] })).toEqual({
    field: 'persons',
  });
  expect(faultOf({ ...draft, papers: [] })).toEqual({ field: 'papers' });
  const unnamed = draft.stops.map((stop) => ({ ...stop, place: '' }));
  expect(faultOf({ ...draft, stops: unnamed })).toEqual({ field: 'place', stop: first?.key });
  const moved = draft.papers.map((each) => ({ ...each, stop: first?.key ?? '' }));
  expect(faultOf({ ...draft, papers: moved })).toEqual({ field: 'empty', stop: second?.key });
});
