import type { DocumentView } from '../../../shared/documents/api';
import { documentState } from '../../../shared/documents/documentState';
import type { PersonRole } from '../../../shared/documents/persons';
import type { Condition, Expiry } from '../../../shared/fields';
import { formatInstant } from '../../../shared/format/instant';
import { conditionNames, expiryNames, stateNames } from '../../../shared/names';
import type { Place } from '../../../shared/stock/places';
import type { AskedDelivery } from '../sheet';
import type { Field, Signature } from './LinesSheet';
import { groupHash } from './LinesSheet';

/** What the sheets of all documents share: the parts that are read out of the view alike. */

/** What something is called on this paper; empty when there is nothing to be called. */
export function nameOf(view: DocumentView, uid: string | null): string {
  return uid === null ? '' : (view.labels[uid]?.name ?? '');
}

/**
 * 需求单 that the paper answers, by its number, with where it wants its goods and whom to call there; no
 * field where it answers none.
 */
export function requisitionOn(
  view: DocumentView,
  requisition: string | null,
  asked?: AskedDelivery,
): Field[] {
  if (requisition === null) return [];
  const contact = asked ? `${asked.contact} ${asked.telephone}`.trim() : '';
  return [
    { label: '需求单', value: nameOf(view, requisition) },
    ...(asked?.place ? [{ label: '送达地点', value: asked.place }] : []),
    ...(contact ? [{ label: '联系人', value: contact }] : []),
  ];
}

/** The first columns of a line: what the goods are. */
export function goodsOf(view: DocumentView, item: string) {
  const label = view.labels[item];
  return {
    code: label?.code ?? '',
    name: label?.name ?? '',
    spec: label?.spec ?? '',
    unit: label?.unit ?? '',
  };
}

/** A shelf place, with the condition of what lies there unless it is good. */
export function binText(view: DocumentView, place: Place | null): string {
  return place?.kind === 'bin' ? shelfText(nameOf(view, place.bin), place.condition) : '';
}

/** As {@link binText}, of a bin by its code. */
export function shelfText(code: string, condition: Condition): string {
  return condition === 'good' ? code : `${code} ${conditionNames[condition]}`;
}

export function expiryText(expiry: Expiry | null): string {
  if (expiry === null) return '';
  return expiry.kind === 'date' ? expiry.date : expiryNames[expiry.kind];
}

/** A note stands in its column while it is short, else across the page under its line. */
export function noteParts(note: string): { note: string; noteBelow: string | null } {
  return note.length <= 16 ? { note, noteBelow: null } : { note: '', noteBelow: note };
}

/** What stands across the page under a line: on narrow paper, which has no column of notes, any note. */
export function noteUnder(
  { note, noteBelow }: { note: string; noteBelow: string | null },
  isWide: boolean,
): string | null {
  return isWide ? noteBelow : noteBelow || note || null;
}

/**
 * The state that is stamped under the title; a posted document in order has none. What is approved
 * has not moved anything yet, so it is no proof that goods came or went: 未过账.
 */
export function stampOf(view: DocumentView): string | null {
  const state = documentState(view.axes);
  if (state === 'posted') return null;
  return state === 'approved' ? '未过账' : stateNames[state];
}

/** As {@link stampOf}, of a paper that people work by before anything is posted. */
export function workStampOf(view: DocumentView): string | null {
  return documentState(view.axes) === 'approved' ? null : stampOf(view);
}

/** What stands in the corner of the title. */
export function headOf(view: DocumentView) {
  return {
    number: view.number ?? '未编号',
    place: view.warehouse.name,
    day: view.businessDate,
  };
}

/** The last field of the heading: where the document is in its life, and its place in the chain. */
export function stateField(view: DocumentView): Field {
  const posting = view.postings.at(-1);
  if (posting === undefined) {
    const state = documentState(view.axes);
    const reason = view.cancelled?.reason ?? (state === 'declined' ? view.declined?.reason : '');
    const words = state === 'approved' ? '已审核，未过账' : stateNames[state];
    return { label: '状态', value: reason ? `${words}：${reason}` : words };
  }
  const reversed = posting.reversedBy && `，已由 ${posting.reversedBy.number} 冲销`;
  return {
    label: '过账',
    value:
      `${formatInstant(posting.postedAt)} ${posting.postedBy.name}，` +
      `账链第 ${posting.sequence} 号 ${groupHash(posting.hash)}${reversed ?? ''}`,
    wide: true,
  };
}

/** 制单 and 审核, which the program knows by itself. */
export function madeBy(view: DocumentView): Signature {
  return { label: '制单', name: view.made.by.name, detail: formatInstant(view.made.at) };
}
export function approvedBy(view: DocumentView): Signature {
  if (view.approved === null) return { label: '审核', name: '' };
  const { by, at } = view.approved;
  return { label: '审核', name: by.name, detail: formatInstant(at) };
}

/** The place of a person of the paper, with what identifies him. */
export function signedBy(view: DocumentView, role: PersonRole, label: string): Signature {
  const person = view.persons[role];
  if (person === undefined) return { label, name: '' };
  const { name, telephone, identityNumber } = person;
  return { label, name, detail: [identityNumber, telephone].filter(Boolean).join(' ') };
}
