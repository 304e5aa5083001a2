import type { Label } from '../../../shared/documents/api';
import type { DisposalBody } from '../../../shared/documents/disposal';
import type { LotCorrectionBody, LotCorrectionLine } from '../../../shared/documents/lotCorrection';
import type { RelocationBody, RelocationLine } from '../../../shared/documents/relocation';
import type { ReturnToSourceBody } from '../../../shared/documents/returnToSource';
import type { StockLine } from '../../../shared/documents/stockLine';
import type { Condition } from '../../../shared/fields';
import type { PickedStock } from '../../components/StockSelect';
import { named, type Start } from './form';

/** How the papers begin whose lines name what lies where: blank, or with stock already chosen. */

/** A line for stock; of a piece there is only one to take. */
export function stockLineOf({ item, lot, bin, condition, serialNumber }: PickedStock): StockLine {
  const quantity = serialNumber === null ? null : 1;
  return { item: item.uid, lot, bin: bin.uid, condition, quantity, note: '' };
}

/** To a bin that is still to be chosen, in the condition that it has. */
export function relocationLineOf(stock: PickedStock): RelocationLine {
  return { ...stockLineOf(stock), toBin: null, toCondition: stock.condition };
}

/** What the lot says now, to be written over where it is wrong. */
export function correctionLineOf(stock: PickedStock): LotCorrectionLine {
  return {
    ...stockLineOf(stock),
    right: {
      item: null,
      batchNumber: stock.batchNumber ?? '',
      productionDate: stock.productionDate,
      expiry: stock.expiry,
      owner: stock.ownerUid,
      earmark: stock.earmarkUid,
      serialNumber: stock.serialNumber ?? '',
    },
    amount: null,
  };
}

/** The names of all that a line of this stock points at, by uid. */
export function stockLabels(stock: PickedStock): Record<string, Label> {
  const { item, bin, owner, ownerUid, earmark, earmarkUid } = stock;
  const { name, code, spec, unit } = item;
  return {
    [item.uid]: { name, code, spec, unit },
    [bin.uid]: { ...named(bin.code), code: bin.code },
    [ownerUid]: named(owner),
    ...(earmarkUid !== null && earmark !== null ? { [earmarkUid]: named(earmark) } : {}),
  };
}

export function startRelocation(): Start<RelocationBody> {
  return { body: { kind: 'relocation', reason: '', note: '', lines: [] }, labels: {} };
}

export function startDisposal(): Start<DisposalBody> {
  return {
    body: {
      kind: 'disposal',
      disposalReason: null,
      ownerOrder: null,
      basisNumber: '',
      opinion: '',
      method: '',
      salvage: '',
      note: '',
      lines: [],
    },
    labels: {},
  };
}

export function startReturnToSource(): Start<ReturnToSourceBody> {
  return {
    body: {
      kind: 'returnToSource',
      to: null,
      ownerOrder: null,
      basisNumber: '',
      reason: '',
      note: '',
      lines: [],
    },
    labels: {},
  };
}

export function startLotCorrection(): Start<LotCorrectionBody> {
  return {
    body: { kind: 'lotCorrection', basisNumber: '', reason: '', note: '', lines: [] },
    labels: {},
  };
}

/** What can be begun from a row of the stock list. */
export type StockAct = 'move' | 'hold' | 'release' | 'damaged' | 'dispose' | 'giveBack' | 'correct';

const conditionAfter: Partial<Record<StockAct, Condition>> = {
  hold: 'held',
  release: 'good',
  damaged: 'damaged',
};

/** A paper that begins with a row of the stock list: all of it that is free. */
export function startWith(
  act: StockAct,
  stock: PickedStock,
  free: number,
): Start<RelocationBody | DisposalBody | ReturnToSourceBody | LotCorrectionBody> {
  const labels = stockLabels(stock);
  const quantity = free > 0 ? free : null;
  if (act === 'dispose') {
    const { body } = startDisposal();
    const isExpired = stock.daysLeft !== null && stock.daysLeft < 0;
    const disposalReason = stock.condition === 'damaged' ? 'damaged' : isExpired ? 'expired' : null;
    const lines = [{ ...stockLineOf(stock), quantity }];
    return { body: { ...body, disposalReason, lines }, labels };
  }
  if (act === 'giveBack') {
    const { body } = startReturnToSource();
    return { body: { ...body, lines: [{ ...stockLineOf(stock), quantity }] }, labels };
  }
  if (act === 'correct') {
    const { body } = startLotCorrection();
    return { body: { ...body, lines: [{ ...correctionLineOf(stock), quantity }] }, labels };
  }
  const { body } = startRelocation();
  const toCondition = conditionAfter[act] ?? stock.condition;
  const toBin = act === 'move' ? null : stock.bin.uid;
  return {
    body: { ...body, lines: [{ ...relocationLineOf(stock), quantity, toBin, toCondition }] },
    labels,
  };
}
