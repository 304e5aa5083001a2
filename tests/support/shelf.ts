import { sql } from '../../electron/database/sql';
import type { DisposalBody } from '../../shared/documents/disposal';
import type { LotCorrectionBody, LotCorrectionLine } from '../../shared/documents/lotCorrection';
import type { ReceiptBody, ReceiptLine } from '../../shared/documents/receipt';
import type { RelocationBody } from '../../shared/documents/relocation';
import type { ReturnToSourceBody } from '../../shared/documents/returnToSource';
import type { StockLine } from '../../shared/documents/stockLine';
import { type Names, posted, receiptBody, receiptLine } from './papers';
import type { TestStore } from './testStore';

/** Papers whose lines name what lies where, with what most tests leave as it is. */

export function relocationBody(body: Pick<RelocationBody, 'lines'>): RelocationBody {
  return { kind: 'relocation', reason: '受潮', note: '', ...body };
}

export function disposalBody(
  body: Partial<DisposalBody> & Pick<DisposalBody, 'lines'>,
): DisposalBody {
  return {
    kind: 'disposal',
    disposalReason: 'damaged',
    ownerOrder: null,
    basisNumber: '',
    opinion: '水浸霉变，无法使用',
    method: '集中销毁',
    salvage: '',
    note: '',
    ...body,
  };
}

export function returnToSourceBody(
  body: Partial<ReturnToSourceBody> & Pick<ReturnToSourceBody, 'to' | 'lines'>,
): ReturnToSourceBody {
  return {
    kind: 'returnToSource',
    ownerOrder: null,
    basisNumber: '',
    reason: '质量问题',
    note: '',
    ...body,
  };
}

export function lotCorrectionBody(
  body: Partial<LotCorrectionBody> & Pick<LotCorrectionBody, 'lines'>,
): LotCorrectionBody {
  return { kind: 'lotCorrection', basisNumber: '', reason: '录入有误', note: '', ...body };
}

/** A line that puts a lot of our own, without batch or expiry, right in what it says. */
export function correctionLine(
  line: StockLine,
  owner: string,
  right: Partial<LotCorrectionLine['right']>,
  amount: number | null = null,
): LotCorrectionLine {
  return {
    ...line,
    amount,
    right: {
      item: null,
      batchNumber: '',
      productionDate: null,
      expiry: { kind: 'none' },
      owner,
      earmark: null,
      serialNumber: '',
      ...right,
    },
  };
}

/** Receives one line of quilts at A-01-01 (30 for 1,000.00 yuan); the line that takes 7 of it. */
export async function shelve(
  store: TestStore,
  names: Names,
  line: Partial<ReceiptLine> = {},
  head: Partial<ReceiptBody> & { businessDate?: string } = {},
): Promise<StockLine> {
  const { businessDate = '2026-11-10', ...body } = head;
  const put = receiptLine({
    item: names.item('A04'),
    bin: names.bin('A-01-01'),
    entered: { count: 30, unit: '床', factor: 1 },
    price: { per: 'line', amount: 100_000 },
    priceBasis: 'invoice',
    ...line,
  });
  const { document } = await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [put],
      ...body,
    }),
    { businessDate },
  );
  const { lot } = store.program.state.store!.db.read<{ lot: string }>(sql`
    SELECT lot.uid AS lot FROM lot JOIN document ON document.id = lot.document_id
    WHERE document.uid = ${document}`);
  const { item, condition } = put;
  return { item, lot, bin: put.bin ?? '', condition, quantity: 7, note: '' };
}
