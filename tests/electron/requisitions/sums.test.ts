import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  happening,
  happenTo,
  type PaperView,
  type RoadOf,
  submitAnother,
} from '../../support/happenings';
import { namesAt, posted } from '../../support/papers';
import { fc } from '../../support/properties';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { giftOf, lotOf } from '../../support/road';
import { centre, testStore, wuhan } from '../../support/testStore';

let road: RoadOf;
beforeAll(async () => {
  const store = testStore();
  const from = await namesAt(store);
  const to = await namesAt(store, centre);
  const { document } = await posted(store, giftOf(from, 1_000_000));
  road = { store, from, to, lot: lotOf(store, document) };
});
afterAll(() => road.store.close());

/** The same sum by another way: what the views of the papers say they moved, posting by posting. */
function wentBy(papers: readonly PaperView[], kind: 'dispatch' | 'transfer'): number {
  return papers
    .filter((paper) => paper.kind === kind)
    .flatMap((paper) => paper.postings.filter(({ reversedBy }) => reversedBy === null))
    .flatMap(({ movements }) => movements)
    .reduce((sum, { from, to, quantity }) => {
      const went = from.kind === 'bin' && (to.kind === 'custody' || to.kind === 'transit');
      const cameBack = to.kind === 'bin' && fromWuhan.has(to.bin);
      const lost = from.kind === 'transit' && (to.kind === 'loss' || cameBack);
      return sum + (went ? quantity : lost ? -quantity : 0);
    }, 0);
}
const fromWuhan = new Set<string>();

const heldBy = (papers: readonly PaperView[]) =>
  papers
    .filter(
      ({ axes }) =>
        axes.posting === 'none' &&
        !axes.cancelled &&
        (axes.approval === 'waiting' || axes.approval === 'given'),
    )
    .reduce((sum, { totals }) => sum + totals.quantity, 0);

test('asked and over are answered, under way and open, and equal the movements, whatever happens', async () => {
  const { store, from } = road;
  fromWuhan.add(from.bin('A-01-01'));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 120 }),
      fc.array(happening, { minLength: 4, maxLength: 16 }),
      async (asked, happenings) => {
        const { requisition } = await approvedRequisition(
          store,
          requisitionDraft(from, {
            warehouse: wuhan,
            lines: [requisitionLine(from, 'A04', asked)],
          }),
        );
        const read = () => store.do('viewer', 'requisitions.read', { requisition });
        const papersOf = async () => {
          const views: PaperView[] = [];
          for (const { document } of (await read()).papers) {
            views.push(await store.do('keeper', 'documents.read', { document }));
          }
          return views;
        };
        for (const { what, count } of happenings) {
          if (what === 'dispatch' || what === 'transfer') {
            await submitAnother(road, { requisition }, what, count);
          } else {
            await happenTo(road, await papersOf(), what, count);
          }
          const papers = await papersOf();
          const view = await read();
          const [line] = view.lines;
          if (line === undefined) throw new Error('the requisition has lost its line');
          expect(line.answered).toBe(wentBy(papers, 'dispatch'));
          // A team asks, so what only came nearer has not reached it.
          expect(line.underWay).toBe(heldBy(papers) + wentBy(papers, 'transfer'));
          expect(line.asked + line.over).toBe(line.answered + line.underWay + line.open);
          expect(Math.min(line.open, line.over)).toBe(0);
          const held = view.papers.flatMap(({ lines }) => lines.map(({ quantity }) => quantity));
          expect(held.reduce((sum, each) => sum + each, 0)).toBe(line.answered + line.underWay);
        }
      },
    ),
    { numRuns: 12 },
  );
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
}, 60_000);
