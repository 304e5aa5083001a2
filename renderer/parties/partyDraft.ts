import { plain } from '../../shared/format/typed';
import { isCitizenNumber, isCreditCode, plainNumber } from '../../shared/identityNumber';
import type { PartyView } from '../../shared/parties/api';
import { partyWords as words } from '../messages/parties';

/** A party as it is typed. */
export type PartyDraft = Pick<
  PartyView,
  | 'name'
  | 'nature'
  | 'roles'
  | 'identityNumber'
  | 'contact'
  | 'telephone'
  | 'address'
  | 'note'
  | 'active'
> & { code: string };

export function draftOf(view: PartyView | null): PartyDraft {
  return {
    name: view?.name ?? '',
    nature: view?.nature ?? 'organisation',
    roles: view?.roles ?? ['donor'],
    code: view?.code ?? '',
    identityNumber: view?.identityNumber ?? '',
    contact: view?.contact ?? '',
    telephone: view?.telephone ?? '',
    address: view?.address ?? '',
    note: view?.note ?? '',
    active: view?.active ?? true,
  };
}

/** What is sent of it: trimmed, numbers in their plain form. */
export function fieldsOf(draft: PartyDraft) {
  const trimmed = (name: 'name' | 'contact' | 'address' | 'note') => draft[name].trim();
  return {
    nature: draft.nature,
    roles: draft.roles,
    active: draft.active,
    name: trimmed('name'),
    contact: trimmed('contact'),
    telephone: plain(draft.telephone),
    address: trimmed('address'),
    note: trimmed('note'),
    code: draft.code.trim() === '' ? null : draft.code.trim(),
    identityNumber: plainNumber(draft.identityNumber),
  };
}

/** What is wrong with a number, said while its form is filled in. */
export function numberProblem(typed: string, nature: PartyDraft['nature']): string | null {
  const number = plainNumber(typed);
  if (number === '') return null;
  if (nature === 'person') return isCitizenNumber(number) ? null : words.problems.identityNumber;
  return isCreditCode(number) ? null : words.problems.creditCode;
}
