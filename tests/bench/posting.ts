import { join } from 'node:path';
import { namesAt, receiptBody, receiptLine, signed } from '../support/papers';
import { testStore, wuhan } from '../support/testStore';
import { BareTwin } from './bareTwin';
import { type Figure, figures, timed } from './measure';

const steps = ['save', 'submit', 'approve', 'post'] as const;

/**
 * A receipt of five lines through the contract, step by step, against the bare better-sqlite3
 * transaction that writes the same rows with the same settings: by turns, in one run, on one disk.
 */
export async function measurePosting({ rounds = 300, warmUp = 50 } = {}): Promise<Figure[]> {
  const store = testStore();
  const names = await namesAt(store);
  const twin = new BareTwin(store.program.state.storeFile, join(store.folder, 'twin.sqlite'));
  const body = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: ['A01', 'A04', 'A06', 'A10', 'B01'].map((code, index) =>
      receiptLine({
        item: names.item(code),
        bin: names.bin('A-01-01'),
        entered: { count: 24, unit: ['个', '床', '条', '顶', '瓶'][index] ?? '', factor: 1 },
        price: { per: 'unit', price: 123_456 },
        priceBasis: 'invoice',
        batchNumber: `批次${index}`,
        expiry: { kind: 'date', date: '2029-06-30' },
      }),
    ),
  });
  const ours = { post: [] as number[], whole: [] as number[] };
  const bare = { post: [] as number[], whole: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    // Each paper at a moment of its own: requests are told apart by it.
    store.clock.now = new Date(store.clock.now.getTime() + 10);
    const document = store.program.state.random.uid(store.clock.now);
    const [own, twins] = [{} as Record<string, number>, {} as Record<string, number>];
    for (const [revision, step] of steps.entries()) {
      store.clock.now = new Date(store.clock.now.getTime() + 1);
      const paper = { document, revision };
      const input =
        step === 'save'
          ? {
              ...paper,
              warehouse: wuhan,
              businessDate: '2026-11-20',
              persons: signed('receipt'),
              body,
            }
          : paper;
      const by = step === 'approve' ? 'approver' : 'keeper';
      const done = await timed(() => store.ask(by, `documents.${step}`, input as never));
      if (!done.value.ok) throw new Error(JSON.stringify(done.value));
      own[step] = done.ms;
      const written = twin.look();
      twins[step] = (await timed(() => twin.repeat(written))).ms;
    }
    if (round < 0) continue;
    for (const [into, from] of [[ours, own] as const, [bare, twins] as const]) {
      into.post.push(from.post ?? 0);
      into.whole.push(steps.reduce((sum, step) => sum + (from[step] ?? 0), 0));
    }
  }
  twin.assertSame();
  twin.close();
  store.close();
  return [
    ...figures('posting a 5-line receipt through the contract', ours.post, bare.post),
    ...figures('the same from draft to posting, four calls', ours.whole, bare.whole),
  ];
}
