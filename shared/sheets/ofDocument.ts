import type { DocumentView } from '../documents/api';
import type { SheetRequest } from './api';
import { type BesideForm, besideFormNames, kindsOf, type LabelForm } from './forms';

/** A sheet that is printed beside a document's own. */
export type SheetBeside = Extract<SheetRequest, { form: BesideForm | LabelForm }>;

/** What the choice of forms is made by. */
type Paper = Pick<DocumentView, 'uid' | 'kind' | 'body' | 'axes' | 'postings'>;

/**
 * What can be printed of a document beside its own sheet, in the order in which it is offered: of a
 * posted gift 验收单, 捐赠物资接收登记, 捐赠接收证明, 箱签 and the labels of its lots.
 */
export function sheetsBeside(view: Paper): SheetBeside[] {
  const beside = besideFormNames.filter((form) => kindsOf(form).includes(view.kind));
  return [
    ...beside.filter((form) => fits(form, view)).map((form) => ({ form, document: view.uid })),
    ...labelsOf(view),
  ];
}

/** A certificate is for what was given and is in the books; a roster and a register need their rows. */
function fits(form: BesideForm, { body, axes }: Paper): boolean {
  switch (form) {
    case 'giftRegister':
      return isGift(body);
    case 'certificate':
      return isGift(body) && axes.posting === 'posted';
    case 'roster':
      return body.kind === 'useReport' && body.roster.length > 0;
    default:
      return true;
  }
}

/** Whether a donor gave it: 直达单, and what was received as 捐赠. */
export function isGift(body: DocumentView['body']): boolean {
  if (body.kind !== 'receipt') return body.kind === 'directDelivery';
  return body.receiptType === 'giftGeneral' || body.receiptType === 'giftEarmarked';
}

/** The labels of the lots that a paper brought onto the shelves; a kit has one for each. */
function labelsOf({ kind, body, postings }: Paper): SheetBeside[] {
  const posting = postings.find(({ reversedBy }) => reversedBy === null);
  const brought = posting?.movements.filter(({ to }) => to.kind === 'bin') ?? [];
  if (brought.length === 0 || (kind !== 'receipt' && kind !== 'kitting')) return [];
  if (body.kind === 'kitting') {
    const of = brought.map(({ lot, quantity }) => ({
      uid: lot.lot,
      copies: Math.min(quantity, mostLabels),
    }));
    return [{ form: 'kitLabels', of }];
  }
  const once = (form: 'lotLabels' | 'equipmentLabels', lots: readonly string[]) => {
    const of = [...new Set(lots)].slice(0, mostLabels).map((uid) => ({ uid, copies: 1 }));
    return of.length > 0 ? [{ form, of }] : [];
  };
  const pieces = brought.filter(({ lot }) => lot.serialNumber !== null);
  return [
    ...once(
      'lotLabels',
      brought.map(({ lot }) => lot.lot),
    ),
    ...once(
      'equipmentLabels',
      pieces.map(({ lot }) => lot.lot),
    ),
  ];
}

/** What one print takes. */
export const mostLabels = 500;
