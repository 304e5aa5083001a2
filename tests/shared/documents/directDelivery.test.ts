import { expect, test } from 'vitest';
import { directDelivery } from '../../../shared/documents/directDelivery';
import { directDeliveryBody, goodsLine } from '../../support/papers';
import { postingFacts, problemFacts } from '../../support/ruleFacts';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [tent, source, owner, recipient] = [uid(1), uid(2), uid(3), uid(4)] as const;
const whole = directDeliveryBody({
  source,
  owner,
  recipient,
  basisNumber: '总红赈〔2026〕12号',
  lines: [
    goodsLine({
      item: tent,
      serialNumber: 'SN-1',
      entered: { count: 1, unit: '顶', factor: 1 },
      price: { per: 'line', amount: 100 },
      priceBasis: 'invoice',
    }),
  ],
});
const problems = (of: typeof whole) =>
  directDelivery
    .problems(of, problemFacts())
    .map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);

test('asks for giver, owner and receiver, and for goods as a receipt does', () => {
  expect(problems(whole)).toEqual([]);
  expect(problems({ ...whole, source: null, owner: null, recipient: null, lines: [] })).toEqual([
    '- source missing',
    '- owner missing',
    '- recipient missing',
    '- lines missing',
  ]);
  const [line] = whole.lines;
  expect(problems({ ...whole, lines: [line!, line!] })).toEqual(['2 serialNumber duplicate']);
});

test("of others' goods names their order, of our own none", () => {
  expect(problems({ ...whole, basisNumber: ' ' })).toEqual(['- basisNumber missing']);
  const { society } = problemFacts();
  expect(problems({ ...whole, owner: society, basisNumber: '' })).toEqual([]);
});

test('goes from its source straight to the recipient, with its value', () => {
  const [move] = directDelivery.movements(postingFacts({ body: whole }));
  expect(move).toMatchObject({
    from: { kind: 'source', party: source },
    to: { kind: 'recipient', party: recipient },
    quantity: 1,
    amount: 100,
    lot: { new: { item: tent, owner, unitPrice: 10_000, serialNumber: 'SN-1' } },
  });
});
