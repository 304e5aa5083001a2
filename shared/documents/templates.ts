import {
  copyDirectDelivery,
  copyDispatch,
  copyKitting,
  copyReceipt,
  copyStocktake,
  copyTransfer,
} from './copies';
import type { GoodsLine } from './goodsLine';
import type { KindName } from './kind';
import type { Bodies, Body } from './kinds';

/** How each kind becomes a template. Null: its lines name lots that lie there, so it can't be one. */
const makers: { [K in KindName]: ((body: Bodies[K]) => Bodies[K]) | null } = {
  receipt: (body) => ({
    ...copyReceipt(body),
    basisNumber: '',
    lines: copyReceipt(body).lines.map(undated),
  }),
  directDelivery: (body) => ({
    ...copyDirectDelivery(body),
    basisNumber: '',
    lines: copyDirectDelivery(body).lines.map(undated),
  }),
  dispatch: copyDispatch,
  transfer: copyTransfer,
  kitting: copyKitting,
  stocktake: copyStocktake,
  useReport: null,
  return: null,
  returnToSource: null,
  disposal: null,
  unkitting: null,
  relocation: null,
  lotCorrection: null,
  reversal: null,
};

/** A line of goods without what is printed on one delivery of them. */
function undated<Line extends GoodsLine>(line: Line): Line {
  const { expiry } = line;
  return {
    ...line,
    batchNumber: '',
    serialNumber: '',
    productionDate: null,
    expiry: expiry?.kind === 'date' ? null : expiry,
  };
}

/** Whether papers of this kind can be kept as a template. */
export function canBeTemplate(kind: KindName): boolean {
  return makers[kind] !== null;
}

/**
 * 单据模板 of a body: what is the same each time. Lots, dates and the numbers of one delivery are left
 * out; people are no part of a body. Null where the kind can't be one.
 */
export function templateOf(body: Body): Body | null {
  const make = makers[body.kind] as ((body: Body) => Body) | null;
  return make === null ? null : make(body);
}
