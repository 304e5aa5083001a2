import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { StockLine } from '../../../shared/documents/stockLine';
import {
  approved,
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
} from '../../support/papers';
import { correctionLine, lotCorrectionBody, shelve } from '../../support/shelf';
import { shelfDesk } from '../../support/shelfDesk';
import { type TestStore, testStore } from '../../support/testStore';

/** 批次更正单 through the door. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const {
  db,
  headquarters,
  recipient,
  liesOf,
  everything,
  findings,
  problemsOf,
  submitRefused,
  takenBack,
} = shelfDesk(() => ({ store, names }));

describe('批次更正单', () => {
  test('the right lot takes the place of the wrong one with its value and its age, and says which it corrects', async () => {
    const line = await shelve(store, names, { batchNumber: 'B1' }, { businessDate: '2026-11-02' });
    const before = everything();
    const right = { batchNumber: 'B1', expiry: { kind: 'date' as const, date: '2028-06-30' } };
    const { posting, document } = await posted(
      store,
      lotCorrectionBody({ lines: [correctionLine(line, names.society, right)] }),
    );
    const lot = db().read<{ uid: string; corrects: string; receivedOn: string; price: number }>(sql`
      SELECT lot.uid, wrong.uid AS corrects, lot.received_on AS receivedOn, lot.unit_price AS price
      FROM lot JOIN document ON document.id = lot.document_id
      JOIN lot AS wrong ON wrong.id = lot.corrects_lot_id WHERE document.uid = ${document}`);
    expect(lot).toMatchObject({ corrects: line.lot, receivedOn: '2026-11-02', price: 333_329 });
    expect(liesOf(line.lot)).toEqual(['A-01-01 good 23 76667']);
    expect(liesOf(lot.uid)).toEqual(['A-01-01 good 7 23333']);
    expect(await findings()).toEqual([]);
    await takenBack(before, posting);
  });

  test('a value is given to goods that had none, once; the reversal takes it away again', async () => {
    const line = await shelve(store, names, { price: null, priceBasis: null });
    const before = everything();
    const valued = correctionLine(line, names.society, {}, 70_001);
    const { posting, document } = await posted(store, lotCorrectionBody({ lines: [valued] }));
    const { totals, postings } = await store.do('viewer', 'documents.read', { document });
    expect(postings[0]?.movements.map(({ amount }) => amount)).toEqual([null, 70_001]);
    expect(totals).toEqual({ known: 70_001, unpriced: 0, quantity: 7, lines: 1 });
    const list = async (filter: object) =>
      (await store.do('viewer', 'documents.list', { filter })).totals;
    const kinds = ['lotCorrection' as const];
    const corrections = (await store.do('viewer', 'documents.list', { filter: { kinds } })).rows;
    const sum = corrections
      .filter(({ axes }) => axes.posting === 'posted')
      .reduce((all, { amount }) => all + amount.known, 0);
    expect(await list({ kinds })).toMatchObject({ known: sum, unpriced: 0 });
    const { known, unpriced } = await list({
      kinds: ['receipt', 'relocation', 'disposal', 'returnToSource', ...kinds],
    });
    expect(await list({})).toMatchObject({ known, unpriced });
    await takenBack(before, posting);
    const priced = await shelve(store, names);
    expect(
      await problemsOf(
        lotCorrectionBody({ lines: [correctionLine(priced, names.society, {}, 5_000)] }),
      ),
    ).toEqual(['1 amount hasPrice']);
  });

  test('what changes nothing is refused; a change of owner or restriction rests on a written order', async () => {
    const line = await shelve(store, names);
    const earmark = v4();
    await store.do('dispatcher', 'earmarks.save', { earmark, name: '黄梅专项', nature: 'place' });
    const correct = (right: object, basisNumber = '') =>
      lotCorrectionBody({ basisNumber, lines: [correctionLine(line, names.society, right)] });
    expect(await problemsOf(correct({}))).toEqual(['1 lot nothingChanged']);
    expect(await problemsOf(correct({ owner: headquarters() }))).toEqual(['1 owner needsBasis']);
    expect(await problemsOf(correct({ earmark }))).toEqual(['1 earmark needsBasis']);
    expect(await problemsOf(correct({ serialNumber: 'S1' }))).toEqual([
      '1 serialNumber serialNeedsOne',
    ]);
    const { axes } = await posted(store, correct({ owner: headquarters() }, '协议 3 号'));
    expect(axes.posting).toBe('posted');
  });

  test('a donor’s release makes earmarked goods go for any purpose', async () => {
    const item = names.item('A09');
    const unit = (await store.do('viewer', 'items.find', { limit: 1000 })).rows.find(
      ({ uid }) => uid === item,
    )!.unit;
    const earmark = v4();
    await store.do('dispatcher', 'earmarks.save', { earmark, name: '某镇专项', nature: 'place' });
    const entered = { count: 30, unit, factor: 1 };
    const line = await shelve(store, names, { item, entered }, { earmark });
    const asked = { count: 7, unit, factor: 1 };
    const issue = dispatchBody({ to: recipient(), lines: [dispatchLine({ item, asked })] });
    expect(await submitRefused(issue, 'stock.short')).toMatchObject({
      shortages: [{ skipped: [{ lot: line.lot, reason: 'earmarked', quantity: 30 }] }],
    });
    const free = correctionLine(line, names.society, { earmark: null });
    await posted(store, lotCorrectionBody({ basisNumber: '捐赠方函 5 号', lines: [free] }));
    expect((await posted(store, issue)).axes.posting).toBe('posted');
  });

  test('the number of a piece is put right, and is that of no other piece', async () => {
    const piece = { entered: { count: 1, unit: '床', factor: 1 } };
    const one = await shelve(store, names, { ...piece, serialNumber: 'SN-O1' });
    const other = await shelve(store, names, { ...piece, serialNumber: 'SN-02' });
    const correct = (line: StockLine, serialNumber: string) =>
      lotCorrectionBody({
        lines: [correctionLine({ ...line, quantity: 1 }, names.society, { serialNumber })],
      });
    const before = everything();
    const { posting } = await posted(store, correct(one, 'SN-01'));
    const twice = await approved(store, correct(other, 'SN-01'));
    await store.refused(
      'keeper',
      'documents.post',
      { document: twice.document, revision: twice.revision },
      'serial.present',
    );
    await takenBack(before, posting);
  });
});
