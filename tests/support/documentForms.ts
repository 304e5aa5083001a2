import { v4 } from 'uuid';
import type { SheetRequest } from '../../shared/sheets/api';
import { type SheetBeside, sheetsBeside } from '../../shared/sheets/ofDocument';
import {
  dispatchBody,
  dispatchLine,
  kittingBody,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  transferBody,
  useReportBody,
  useReportLine,
} from './papers';
import { centre, type TestStore } from './testStore';

/** A picture of one point. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/**
 * A gift of quilts, water, a generator and parts of kits; the loan, the supplies, the relief, the
 * transfer and the kits that it goes into; and what a team gave out of it, with a picture.
 */
export async function documentForms(store: TestStore) {
  const names = await namesAt(store);
  const item = names.item;
  const line = (
    code: string,
    bin: string,
    entered: { count: number; unit: string; factor: number },
    more: Partial<Parameters<typeof receiptLine>[0]> = {},
  ) => receiptLine({ item: item(code), bin: names.bin(bin), entered, ...more });
  const gift = await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      basisNumber: '鄂红〔2026〕45号',
      inspectionNumber: 'YS20261120-0001',
      certificateNumber: 'HB2026-0781',
      ticketNumber: '鄂财捐 00123456',
      lines: [
        line(
          'A04',
          'A-01-02',
          { count: 40, unit: '包', factor: 5 },
          {
            price: { per: 'unit', price: 3_500_000 },
            priceBasis: 'appraisal',
            batchNumber: 'Q1',
          },
        ),
        line(
          'A04',
          'A-01-01',
          { count: 20, unit: '床', factor: 1 },
          {
            price: { per: 'unit', price: 700_000 },
            priceBasis: 'appraisal',
            batchNumber: 'Q2',
            expiry: { kind: 'date', date: '2027-03-31' },
          },
        ),
        line(
          'B01',
          'A-02-01',
          { count: 20, unit: '箱', factor: 24 },
          {
            price: { per: 'line', amount: 96_000 },
            priceBasis: 'invoice',
            batchNumber: 'W1',
            productionDate: '2026-10-01',
            expiry: { kind: 'date', date: '2027-10-01' },
          },
        ),
        line(
          'D03',
          'B-01-01',
          { count: 1, unit: '台', factor: 1 },
          {
            price: { per: 'line', amount: 680_000 },
            priceBasis: 'invoice',
            serialNumber: 'EF3000-2291',
          },
        ),
        ...(['A16', 'A17'] as const).map((code, index) =>
          line(
            code,
            'A-02-02',
            { count: 60, unit: ['只', '件'][index] ?? '', factor: 1 },
            {
              price: { per: 'line', amount: 60_000 },
              priceBasis: 'invoice',
              batchNumber: `P${index + 1}`,
            },
          ),
        ),
      ],
    }),
    { businessDate: '2026-11-02' },
  );
  const lots = Object.fromEntries(
    (await store.do('viewer', 'documents.read', { document: gift.document })).postings
      .flatMap(({ movements }) => movements)
      .map(({ lot }) => [lot.batchNumber ?? lot.serialNumber ?? '', lot.lot]),
  );
  const relief = names.team('relief');
  const team = { kind: 'team', team: relief } as const;
  const loan = await posted(
    store,
    dispatchBody({
      dispatchType: 'teamLoan',
      to: team,
      dueDate: '2026-12-20',
      purpose: '演练供电',
      lines: [dispatchLine({ item: item('D03'), asked: { count: 1, unit: '台', factor: 1 } })],
    }),
  );
  const supplies = await posted(
    store,
    dispatchBody({
      dispatchType: 'teamSupplies',
      to: team,
      lines: [dispatchLine({ item: item('B01'), asked: { count: 2, unit: '箱', factor: 24 } })],
    }),
  );
  const dispatch = await posted(
    store,
    dispatchBody({
      to: team,
      vehicle: '鄂A·12345',
      basisNumber: '鄂红调〔2026〕12号',
      lines: [
        dispatchLine({ item: item('A04'), asked: { count: 60, unit: '床', factor: 1 } }),
        dispatchLine({ item: item('B01'), asked: { count: 50, unit: '瓶', factor: 1 } }),
      ],
    }),
  );
  const transfer = await posted(
    store,
    transferBody({
      to: centre,
      lines: [dispatchLine({ item: item('A04'), asked: { count: 10, unit: '床', factor: 1 } })],
    }),
  );
  const bill = v4();
  const parts = [
    { item: item('A16'), each: 2 },
    { item: item('A17'), each: 3 },
  ];
  const kit = item('A03');
  await store.do('admin', 'bills.save', {
    bill,
    item: kit,
    basis: 'proposed',
    note: '',
    lines: parts,
  });
  const kitting = await posted(
    store,
    kittingBody(
      { item: kit, bill, kits: 3, owner: names.society, bin: names.bin('B-01-02') },
      parts,
    ),
  );
  const report = (place: string, quantity: number, households: number, people: number) =>
    useReportBody({
      team: relief,
      recipient: names.party('黄冈市红十字会'),
      basisNumber: '鄂红〔2026〕46号',
      place,
      households,
      people,
      lines: [useReportLine({ item: item('A04'), lot: lots.Q2 ?? '', quantity })],
      roster: [{ line: 1, quantity, people }],
    });
  const first = await posted(store, report('黄梅县小池镇', 8, 4, 15), {
    businessDate: '2026-11-21',
  });
  const useReport = await posted(store, report('黄梅县孔垄镇', 5, 3, 9), {
    businessDate: '2026-11-22',
  });
  await store.do('keeper', 'attachments.add', {
    document: first.document,
    attachment: v4(),
    fileName: '发放现场.png',
    base64: point,
  });
  return { names, lots, gift, loan, supplies, dispatch, transfer, kitting, useReport };
}

export type DocumentForms = Awaited<ReturnType<typeof documentForms>>;

/** The sheet of a form that is offered beside a document. */
export async function offered(
  store: TestStore,
  document: string,
  form: SheetBeside['form'],
): Promise<SheetRequest> {
  const view = await store.do('viewer', 'documents.read', { document });
  const found = sheetsBeside(view).find((each) => each.form === form);
  if (found === undefined) throw new Error(`${form} is not offered`);
  return found;
}
