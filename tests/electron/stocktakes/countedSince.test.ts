import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CountRoom, countDesk, countRoom } from '../../support/countDesk';
import { approved, countLine, draft, onDay, posted, stocktakeBody } from '../../support/papers';

/** What is on the shelf is adjusted once, whatever papers say so. */

let room: CountRoom;
let store: CountRoom['store'];
let lot: CountRoom['lot'];
beforeEach(async () => {
  room = await countRoom();
  ({ store, lot } = room);
});
afterEach(() => room.store.close());

const { shelf, issue, quilts, save, problemsOf, findings } = countDesk(() => room);
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const today = { businessDate: '2026-11-23' };
const reversal = (posting: string) => ({ kind: 'reversal' as const, posting, reason: '录错' });
const counted = (count: number) =>
  stocktakeBody({ lines: [quilts({ counts: [count], reason: '实物如此' })] });

describe('two counts of one line', () => {
  test('adjust once: the second is refused by the name of the first, and may be counted again', async () => {
    const first = await approved(store, counted(38), today);
    const second = await approved(store, counted(38), today);
    const { number } = await store.do('viewer', 'documents.read', { document: first.document });
    await store.do('keeper', 'documents.post', step(first));
    const { problems } = await store.refused(
      'keeper',
      'documents.post',
      step(second),
      'document.incomplete',
    );
    expect(problems).toEqual([
      { line: 1, field: 'counts', problem: 'countedSince', paper: number },
    ]);
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 38 / 380000']);
    expect(await findings()).toEqual([]);
  });

  test('say so in the draft of the second, until it is counted again', async () => {
    const second = await draft(store, counted(38), today);
    await posted(store, counted(38), today);
    expect(await problemsOf(second.document)).toEqual(['1 counts countedSince']);
    const { rows } = await store.do('viewer', 'stocktakes.differences', {
      document: second.document,
    });
    expect(rows.map(({ countAgain }) => countAgain)).toEqual([true]);
    const again = await save(second, [quilts({ counts: [38, 38] })]);
    expect(await problemsOf(again.document)).toEqual([]);
    await store.do('keeper', 'documents.submit', step(again));
  });

  test('both stand where both found the book right, and where the first was taken back', async () => {
    const right = await approved(store, counted(40), today);
    const other = await approved(store, counted(40), today);
    const late = await approved(store, counted(38), today);
    const first = await store.do('keeper', 'documents.post', step(right));
    const second = await store.do('keeper', 'documents.post', step(other));
    await store.refused('keeper', 'documents.post', step(late), 'document.incomplete');
    for (const { posting } of [first, second]) await posted(store, reversal(posting), today);
    await store.do('keeper', 'documents.post', step(late));
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 38 / 380000']);
  });

  test('find goods that are in no book once', async () => {
    const { names } = room;
    const unknown = stocktakeBody({
      lines: [
        countLine({
          item: names.item('A06'),
          lot: null,
          bin: names.bin('A-01-01'),
          counts: [5],
          reason: '账外',
        }),
      ],
    });
    const first = await approved(store, unknown, today);
    const second = await approved(store, unknown, today);
    await store.do('keeper', 'documents.post', step(first));
    await store.refused('keeper', 'documents.post', step(second), 'document.incomplete');
  });
});

describe('a reversal and a count', () => {
  test('do not put the same right twice: the count, made first, has to be reversed first', async () => {
    const out = await issue(10);
    const count = await posted(store, counted(40), today);
    const paper = await draft(store, reversal(out.posting), today);
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'reversal.counted',
    );
    expect(refusal).toEqual({
      code: 'reversal.counted',
      number: count.number,
      item: '棉被',
      place: 'A-01-01',
    });
    await posted(store, reversal(count.posting), today);
    await store.do('keeper', 'documents.submit', step(paper));
  });

  test('that was posted after the reversal was approved is asked once more', async () => {
    const out = await issue(10);
    const twin = await approved(store, reversal(out.posting), today);
    await posted(store, counted(39), today);
    await store.refused('keeper', 'documents.post', step(twin), 'reversal.counted');
  });

  test('that found the book right stands against no reversal', async () => {
    const out = await issue(10);
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [30] })] }), today);
    await posted(store, reversal(out.posting), today);
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 40 / 400000']);
  });

  test('that is not posted yet has to be made again: the books moved, the goods did not', async () => {
    const out = await issue(10);
    const paper = await draft(store, counted(40), today);
    await posted(store, reversal(out.posting), today);
    expect(await problemsOf(paper.document)).toContain('1 counts countedBefore');
  });
});

test('a reversal is never dated before its original, also where the clock was set back', async () => {
  const out = await issue(10);
  await onDay(store, '2026-11-21', async () => {
    const paper = await draft(store, reversal(out.posting), { businessDate: '2026-11-21' });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'reversal.beforeOriginal',
    );
    expect(refusal).toMatchObject({ businessDate: '2026-11-21', original: '2026-11-23' });
  });
});
