import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Body } from '../../../shared/documents/kinds';
import type { StockLine } from '../../../shared/documents/stockLine';
import { pdf } from '../../support/files';
import { approved, type Names, namesAt, posted } from '../../support/papers';
import {
  correctionLine,
  disposalBody,
  lotCorrectionBody,
  returnToSourceBody,
  shelve,
} from '../../support/shelf';
import { shelfDesk } from '../../support/shelfDesk';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** 报废单 and 退货单 through the door. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const { headquarters, wet, theirs, order, liesOf, everything, findings, problemsOf, takenBack } =
  shelfDesk(() => ({ store, names }));

/** The lot that puts the goods of a line right, with a new batch number. */
async function putRight(line: StockLine): Promise<StockLine> {
  const right = { batchNumber: v4().slice(0, 8) };
  const lines = [correctionLine(line, names.society, right)];
  const { document } = await posted(store, lotCorrectionBody({ lines }));
  const { lot } = store.program.state.store!.db.read<{ lot: string }>(sql`
    SELECT lot.uid AS lot FROM lot JOIN document ON document.id = lot.document_id
    WHERE document.uid = ${document}`);
  return { ...line, lot };
}

describe('报废单', () => {
  test('what is damaged goes to loss with its share of the value, and back again', async () => {
    const line = await wet();
    const before = everything();
    const { posting, document } = await posted(store, disposalBody({ lines: [line] }));
    expect(liesOf(line.lot)).toEqual(['A-01-01 damaged 23 76667']);
    const { totals, postings } = await store.do('viewer', 'documents.read', { document });
    expect(totals).toEqual({ known: 23_333, unpriced: 0, quantity: 7, lines: 1 });
    expect(postings[0]?.movements[0]?.to).toEqual({ kind: 'loss', warehouse: wuhan });
    await takenBack(before, posting);
  });

  test('what is good and in life, or waits for its test, is not scrapped; the expired and held is', async () => {
    const good = await shelve(store, names);
    const pending = await shelve(store, names, { condition: 'pending' });
    const held = await shelve(store, names, { condition: 'held' });
    const expired = await shelve(store, names, { expiry: { kind: 'date', date: '2026-11-19' } });
    const lastDay = await shelve(store, names, { expiry: { kind: 'date', date: '2026-11-20' } });
    expect(
      await problemsOf(disposalBody({ lines: [good, pending, held, expired, lastDay] })),
    ).toEqual(['1 lot stillUsable', '2 lot stillUsable', '5 lot stillUsable']);
    const { axes } = await posted(store, disposalBody({ lines: [held, expired] }));
    expect(axes.posting).toBe('posted');
  });

  test('nothing is scrapped without a reason, an opinion and a way, nor by no appraiser', async () => {
    const line = await wet();
    const empty = { disposalReason: null, opinion: '', method: ' ' };
    expect(await problemsOf(disposalBody({ ...empty, lines: [line] }))).toEqual([
      '- disposalReason missing',
      '- opinion missing',
      '- method missing',
    ]);
    const saved = await store.do('keeper', 'documents.save', {
      document: v4(),
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-20',
      persons: {},
      body: disposalBody({ lines: [line] }),
    });
    const { document, revision } = saved;
    expect(
      await store.refused(
        'keeper',
        'documents.submit',
        { document, revision },
        'document.incomplete',
      ),
    ).toMatchObject({ problems: [{ field: 'appraiser', problem: 'missing' }] });
  });

  test('a report of the experts is attached before it is posted and after, and then stays', async () => {
    const paper = await approved(store, disposalBody({ lines: [await wet()] }));
    const attach = (text: string) => {
      const attachment = v4();
      return store
        .do('keeper', 'attachments.add', {
          document: paper.document,
          attachment,
          fileName: '鉴定报告.pdf',
          base64: pdf(text).toString('base64'),
        })
        .then(() => attachment);
    };
    const before = await attach('opinion');
    const { document, revision } = paper;
    await store.do('keeper', 'documents.post', { document, revision });
    await attach('photographs');
    const { attachments } = await store.do('viewer', 'documents.read', { document });
    expect(attachments.map(({ name }) => name)).toEqual(['鉴定报告.pdf', '鉴定报告.pdf']);
    await store.refused(
      'keeper',
      'attachments.remove',
      { document, attachment: before },
      'attachment.fixed',
    );
    expect(await findings()).toEqual([]);
  });
});

describe('退货单', () => {
  test('what is damaged or expired, and what is good, goes back to where it came from', async () => {
    const line = await wet();
    const old = await shelve(store, names, { expiry: { kind: 'date', date: '2026-01-31' } });
    const good = await shelve(store, names);
    const before = everything();
    const { posting, document } = await posted(
      store,
      returnToSourceBody({ to: headquarters(), lines: [line, old, good] }),
    );
    const { totals, postings } = await store.do('viewer', 'documents.read', { document });
    expect(totals).toEqual({ known: 69_999, unpriced: 0, quantity: 21, lines: 3 });
    expect(postings[0]?.movements[0]?.to).toEqual({ kind: 'source', party: headquarters() });
    await takenBack(before, posting);
  });

  test('to somebody who never gave it is refused', async () => {
    const lines = [await wet()];
    const stranger = names.party('黄冈市红十字会');
    expect(await problemsOf(returnToSourceBody({ to: stranger, lines }))).toEqual([
      '1 lot notItsSource',
    ]);
  });

  test('what was put right, even twice, came from who gave the lot that was wrong', async () => {
    const right = await putRight(await putRight(await shelve(store, names)));
    const stranger = names.party('黄冈市红十字会');
    expect(await problemsOf(returnToSourceBody({ to: stranger, lines: [right] }))).toEqual([
      '1 lot notItsSource',
    ]);
    const back = returnToSourceBody({ to: headquarters(), lines: [right] });
    expect((await posted(store, back)).axes.posting).toBe('posted');
  });

  test('to nobody, or for no reason, is refused', async () => {
    const lines = [await wet()];
    expect(await problemsOf(returnToSourceBody({ to: null, reason: '', lines }))).toEqual([
      '- to missing',
      '- reason missing',
    ]);
  });
});

describe('others’ goods leave only on the order of their owner', () => {
  const ways: [string, (line: StockLine, ownerOrder: ReturnType<typeof order> | null) => Body][] = [
    [
      '退货单',
      (line, ownerOrder) => returnToSourceBody({ to: headquarters(), ownerOrder, lines: [line] }),
    ],
    ['报废单', (line, ownerOrder) => disposalBody({ ownerOrder, lines: [line] })],
  ];
  test.each(ways)('by a %s', async (_kind, paper) => {
    const line = await theirs({ condition: 'damaged' });
    expect(await problemsOf(paper(line, null))).toEqual(['1 lot othersGoods']);
    const halves = [
      { ...order(), number: '' },
      { owner: names.party('黄冈市红十字会'), number: '8号' },
    ];
    expect(await problemsOf(paper(line, halves[0]!))).toEqual(['- ownerOrder halfFilled']);
    expect(await problemsOf(paper(line, halves[1]!))).toEqual(['1 lot othersGoods']);
    expect((await posted(store, paper(line, order()))).axes.posting).toBe('posted');
  });
});
