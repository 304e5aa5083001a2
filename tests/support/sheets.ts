import type { Sheet } from '../../electron/printing/sheet';
import type { DocumentView, Label } from '../../shared/documents/api';
import type { DispatchBody } from '../../shared/documents/dispatch';
import type { ReceiptBody, ReceiptLine } from '../../shared/documents/receipt';
import type { ReturnBody } from '../../shared/documents/return';
import type { UseReportBody } from '../../shared/documents/useReport';
import type { LotStockRow } from '../../shared/stock/api';

/** Sheets made by hand: what the store would answer, with whatever a test wants on paper. */
const hash = '3f2a91bc04de77aa01b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718';

export const printedTogether = {
  store: { kind: 'real' as const, node: '武汉' },
  isDrill: false,
  head: { sequence: 131, hash },
  printedAt: '2026-11-23T06:05:00.000Z',
  printedBy: '周静',
  printedBefore: 0,
  paper: 'a4Wide' as const,
  preprinted: false,
  byPart: false,
  part: null,
  offset: { right: 0, down: 0 },
};

const label = (name: string, code: string | null = null, spec = '', unit = ''): Label => ({
  name,
  code,
  spec: spec || null,
  unit: unit || null,
});

export const labels: Record<string, Label> = {
  quilt: label('棉被', 'A04', '2.0×1.8m 真空压缩', '床'),
  pack: label('赈济家庭包', 'A01', '17类物品', '个'),
  water: label('瓶装饮用水', 'B01', '550mL×24', '瓶'),
  tent: label('单帐篷12㎡', 'A10', '3.7×3.2m，MZ/T 011.2-2010', '顶'),
  donor: label('湖北省红十字会'),
  society: label('武汉市红十字会'),
  team: label('湖北省红十字（赈济）救援队', 'HB-ZJ'),
  operation: label('2020年7月湖北洪涝灾害救灾'),
  earmark: label('黄梅县灾民安置'),
  bin1: label('A-01-03', 'A-01-03'),
  bin2: label('B-02-11', 'B-02-11'),
};

const actor = (name: string) => ({ uid: name, name });
const at = (time: string) => `2026-11-23T${time}:00.000Z`;

const posting: DocumentView['postings'][number] = {
  uid: 'posting',
  act: 'post',
  warehouse: { code: '42010001', name: '武汉市备灾救灾物资仓库' },
  statements: [],
  approvedBy: null,
  mayReverse: false,
  businessDate: '2026-11-23',
  postedAt: at('06:01'),
  postedBy: actor('周静'),
  sequence: 128,
  hash,
  movements: [],
  reversedBy: null,
};

/** The parts that all views share: posted, in order. */
function viewOf<B extends DocumentView['body']>(
  body: B,
  number: string,
): DocumentView & { body: B } {
  return {
    uid: 'document',
    kind: body.kind,
    number,
    warehouse: { code: '42010001', name: '武汉市备灾救灾物资仓库' },
    businessDate: '2026-11-23',
    axes: { approval: 'given', posting: 'posted', delivery: 'none', cancelled: false },
    revision: 3,
    body,
    persons: {},
    labels,
    allocations: [],
    problems: [],
    totals: { known: 0, unpriced: 0, quantity: 0, lines: 0 },
    made: { by: actor('周静'), at: at('03:10') },
    submitted: { by: actor('周静'), at: at('03:20') },
    approved: { by: actor('吴建国'), at: at('04:00') },
    declined: null,
    cancelled: null,
    postings: [posting],
    road: [],
    gone: [],
    reversalUnderWay: null,
    lorries: [],
    reverses: null,
    lots: {},
    attachments: [],
    comments: [],
    steps: [],
  };
}

export type ReceiptView = Extract<Sheet, { form: 'receipt' }>['view'];
export type DispatchView = Extract<Sheet, { form: 'dispatch' }>['view'];

/** 70 quilts of a batch for 70.00 yuan each, unless said. */
export function receiptLine(line: Partial<ReceiptLine> = {}): ReceiptLine {
  return {
    item: 'quilt',
    expected: 70,
    entered: { count: 70, unit: '床', factor: 1 },
    price: { per: 'unit', price: 700_000 },
    priceBasis: 'invoice',
    batchNumber: 'B2301',
    productionDate: '2026-03-15',
    expiry: { kind: 'date', date: '2034-03-14' },
    serialNumber: '',
    bin: 'bin1',
    condition: 'good',
    note: '',
    ...line,
  };
}

export function receiptSheet(
  lines: ReceiptLine[] = [receiptLine()],
  change: { body?: Partial<ReceiptBody>; view?: Partial<ReceiptView>; store?: Sheet['store'] } = {},
): Extract<Sheet, { form: 'receipt' }> {
  const body: ReceiptBody = {
    kind: 'receipt',
    receiptType: 'giftEarmarked',
    source: 'donor',
    owner: 'society',
    earmark: 'earmark',
    arrival: null,
    basisNumber: '鄂红〔2026〕45号',
    inspectionNumber: 'YS20261123-0001',
    ticketNumber: '鄂财捐 00123456',
    certificateNumber: 'HB2026-0781',
    note: '',
    lines,
    ...change.body,
  };
  const view: ReceiptView = {
    ...viewOf(body, 'RK-42010001-20261123-0001'),
    persons: {
      deliverer: { name: '陈师傅', telephone: '138****5678', identityNumber: '' },
      acceptor1: { name: '李秀兰', telephone: '', identityNumber: '' },
      acceptor2: { name: '王志强', telephone: '', identityNumber: '' },
      keeper: { name: '周静', telephone: '', identityNumber: '' },
    },
    ...change.view,
  };
  return {
    ...printedTogether,
    ...(change.store && { store: change.store }),
    form: 'receipt',
    view,
    original: null,
  };
}

const lot = (name: string, date: string) => ({
  lot: name,
  batchNumber: name,
  serialNumber: null,
  productionDate: null,
  expiry: { kind: 'date' as const, date },
  owner: '武汉市红十字会',
  earmark: null,
  source: '中国红十字会总会',
  receivedOn: '2026-11-01',
});

/** 300 quilts of two lots and 2 tents to the relief team, posted. */
export function dispatchSheet(
  change: { body?: Partial<DispatchBody>; view?: Partial<DispatchView> } = {},
): Extract<Sheet, { form: 'dispatch' }> {
  const body: DispatchBody = {
    kind: 'dispatch',
    dispatchType: 'disasterRelief',
    to: { kind: 'team', team: 'team' },
    operation: 'operation',
    requisition: null,
    earmark: null,
    ownerOrder: null,
    basisNumber: '鄂红调〔2026〕12号',
    purpose: '黄梅县安置点',
    dueDate: null,
    vehicle: '鄂A·12345',
    note: '',
    lines: [
      {
        item: 'quilt',
        asked: { count: 300, unit: '床', factor: 1 },
        given: null,
        choice: null,
        answers: null,
        note: '',
      },
      {
        item: 'tent',
        asked: { count: 2, unit: '顶', factor: 1 },
        given: null,
        choice: null,
        answers: null,
        note: '',
      },
    ],
    ...change.body,
  };
  const from = { kind: 'bin' as const, bin: 'bin1', condition: 'good' as const };
  const to = { kind: 'custody' as const, team: 'team', warehouse: '42010001' };
  const movement = (
    line: number,
    item: string,
    batch: string,
    quantity: number,
    amount: number | null,
  ) => ({
    line,
    lot: lot(batch, '2027-03-31'),
    item,
    from,
    to,
    quantity,
    amount,
  });
  const view: DispatchView = {
    ...viewOf(body, 'CK-42010001-20261123-0007'),
    persons: {
      keeper: { name: '周静', telephone: '', identityNumber: '' },
      collector: { name: '张三', telephone: '139****1234', identityNumber: '420***********1234' },
    },
    postings: [
      {
        ...posting,
        movements: [
          movement(1, 'quilt', 'B2301', 200, 14_000_00),
          movement(1, 'quilt', 'B2308', 100, 7_050_55),
          { ...movement(2, 'tent', 'T-17', 2, 2_400_00), from: { ...from, bin: 'bin2' } },
        ],
      },
    ],
    ...change.view,
  };
  return { ...printedTogether, form: 'dispatch', view, original: null };
}

/** Takes the dispatch of {@link dispatchSheet} back. */
export function reversalSheet(): Extract<Sheet, { form: 'reversal' }> {
  const original = dispatchSheet().view;
  const [taken] = original.postings;
  const movements = (taken?.movements ?? []).map((each) => ({
    ...each,
    from: each.to,
    to: each.from,
  }));
  const body = { kind: 'reversal' as const, posting: 'posting', reason: '装车前调拨令撤回' };
  return {
    ...printedTogether,
    form: 'reversal',
    view: {
      ...viewOf(body, 'CX-42010001-20261123-0001'),
      postings: [{ ...posting, sequence: 130, movements }],
      reverses: { document: 'document', number: 'CK-42010001-20261123-0007' },
    },
    original,
  };
}

export function lotRow(row: Partial<LotStockRow> = {}): LotStockRow {
  return {
    item: {
      uid: 'quilt',
      code: 'A04',
      name: '棉被',
      spec: '2.0×1.8m 真空压缩',
      unit: '床',
      category: '被服',
    },
    warehouse: { code: '42010001', name: '武汉市备灾救灾物资仓库' },
    bin: { uid: 'bin1', code: 'A-01-03' },
    team: null,
    transfer: null,
    condition: 'good',
    lot: 'lot',
    batchNumber: 'B2301',
    serialNumber: null,
    productionDate: '2026-03-15',
    expiry: { kind: 'date', date: '2034-03-14' },
    daysLeft: 2668,
    owner: '武汉市红十字会',
    ownerUid: 'owner',
    earmark: null,
    earmarkUid: null,
    receivedOn: '2026-11-01',
    quantity: 120,
    amount: 840_000,
    unitPrice: 700_000,
    spokenFor: 0,
    ...row,
  };
}

export function stockSheet(rows: LotStockRow[] = [lotRow()]): Extract<Sheet, { form: 'stock' }> {
  return {
    ...printedTogether,
    form: 'stock',
    place: '武汉市备灾救灾物资仓库',
    conditions: [{ label: '范围', value: '在库' }],
    rows,
  };
}

/** 3 quilts of 花名册, given out by the relief team to two households. */
export function useReportSheet(): Extract<Sheet, { form: 'useReport' }> {
  const body: UseReportBody = {
    kind: 'useReport',
    team: 'team',
    recipient: 'donor',
    operation: 'operation',
    place: '黄梅县小池镇安置点',
    basisNumber: '鄂红〔2026〕46号',
    households: 2,
    people: 7,
    note: '',
    lines: [{ item: 'quilt', lot: 'B2301', quantity: 3, note: '' }],
    roster: [
      { line: 1, quantity: 1, people: 3 },
      { line: 1, quantity: 2, people: 4 },
    ],
  };
  const named = (name: string) => ({
    name,
    telephone: '139****1234',
    identityNumber: '420***********1234',
  });
  return {
    ...printedTogether,
    form: 'useReport',
    view: {
      ...viewOf(body, 'HX-42010001-20261123-0001'),
      lots: { B2301: lot('B2301', '2027-03-31') },
      persons: {
        distributor1: named('钱五'),
        'roster:1': named('欧阳户主'),
        'roster:2': named('司马户主'),
      },
    },
    original: null,
  };
}

export function rosterSheet(): Extract<Sheet, { form: 'roster' }> {
  return { ...printedTogether, form: 'roster', view: useReportSheet().view, original: null };
}

/** 2 quilts whole, 1 damaged, 1 missing. */
export function returnSheet(): Extract<Sheet, { form: 'return' }> {
  const body: ReturnBody = {
    kind: 'return',
    from: { kind: 'team', team: 'team' },
    operation: null,
    note: '',
    lines: [
      {
        item: 'quilt',
        lot: 'B2301',
        good: 2,
        pending: 0,
        damaged: 1,
        missing: 1,
        bin: 'bin1',
        note: '洪水冲走 1 床',
      },
    ],
  };
  return {
    ...printedTogether,
    form: 'return',
    view: {
      ...viewOf(body, 'GH-42010001-20261123-0001'),
      lots: { B2301: lot('B2301', '2027-03-31') },
      persons: { deliverer: { name: '赵四', telephone: '', identityNumber: '' } },
      postings: [],
    },
    original: null,
  };
}
