import { expect, test } from 'vitest';
import type { LotFacts } from '../../../shared/documents/kind';
import { type UseReportBody, useReport } from '../../../shared/documents/useReport';
import { useReportBody, useReportLine } from '../../support/papers';
import { postingFacts, problemFacts } from '../../support/ruleFacts';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [quilt, lot, team, recipient] = [uid(1), uid(2), uid(3), uid(4)] as const;
const facts = { uid: lot, item: quilt, expiry: { kind: 'none' } } as LotFacts;
const lots = new Map([[lot, facts]]);

const body = (more: Partial<UseReportBody> = {}) =>
  useReportBody({
    team,
    recipient,
    lines: [useReportLine({ item: quilt, lot, quantity: 3 })],
    ...more,
  });
const problems = (of: UseReportBody) =>
  useReport
    .problems(of, problemFacts({ lots }))
    .map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);
const row = (line: number, quantity: number | null) => ({ line, quantity, people: null });

test('a whole one has no problems; an empty one says what is missing', () => {
  expect(problems(body())).toEqual([]);
  expect(problems(body({ team: null, recipient: null, lines: [] }))).toEqual([
    '- team missing',
    '- recipient missing',
    '- lines missing',
  ]);
  const line = useReportLine({ item: uid(9), lot, quantity: null });
  expect(problems(body({ lines: [line] }))).toEqual(['1 quantity missing', '1 lot lotMismatch']);
});

test('what had expired when it was given out is told with a word, and not refused: it was given', () => {
  const expiring = (date: string) => new Map([[lot, { ...facts, expiry: { kind: 'date', date } }]]);
  const told = (date: string, note = '') =>
    useReport
      .problems(
        body({ lines: [useReportLine({ item: quilt, lot, quantity: 3, note })] }),
        problemFacts({ lots: expiring(date) as Map<string, LotFacts>, businessDate: '2026-11-23' }),
      )
      .map(({ line, field, problem }) => `${line} ${field} ${problem}`);
  expect(told('2026-11-23')).toEqual([]);
  expect(told('2026-11-22')).toEqual(['1 note usedExpired']);
  expect(told('2026-11-22', ' ')).toEqual(['1 note usedExpired']);
  expect(told('2026-11-22', '当日无替代品，经现场医师同意')).toEqual([]);
});

test('a line that the roster speaks of is what its rows add up to', () => {
  expect(problems(body({ roster: [row(1, 1), row(1, 2)] }))).toEqual([]);
  expect(problems(body({ roster: [row(1, 1), row(1, 1)] }))).toEqual(['1 roster rosterMismatch']);
  expect(problems(body({ roster: [row(2, 3)] }))).toEqual(['- roster rosterMismatch']);
  expect(problems(body({ roster: [row(1, 3), row(1, null)] }))).toEqual([
    '- rosterQuantity:2 missing',
  ]);
});

test('takes exactly what the team holds by that warehouse, and hands it to the recipient', () => {
  const picks = useReport.takes(body(), { warehouse: '42010001', society: uid(7) });
  const custody = { kind: 'custody', team, warehouse: '42010001' };
  expect(picks).toEqual([{ line: 1, lot, from: custody, quantity: 3 }]);
  expect(useReport.movements(postingFacts({ body: body(), picks }))).toEqual([
    {
      line: 1,
      lot: { existing: lot },
      from: custody,
      to: { kind: 'recipient', party: recipient },
      quantity: 3,
    },
  ]);
});
