import type { Output, Parsed } from '../../shared/api';
import { erasedName } from '../../shared/documents/persons';
import { isCitizenNumber, isCreditCode } from '../../shared/identityNumber';
import type { PartyListRow } from '../../shared/parties/api';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import type { Actor, CommandContext, QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';
import { refuseMistyped } from '../people/refusePersons';
import { initialsOf, readingsOf } from '../search/readings';
import { type WholeRow, wholeColumns, wholeOf } from './partyRows';

/**
 * Adds a party, or keeps what is known of one. What one is called and what it may be is the
 * province's where it comes from there, and settled once numbered papers name it: then an
 * administrator alone corrects it, who has no hand in papers; posted sheets keep the name of their
 * day. A number of the state is taken only when its last sign checks the others, and once.
 */
export function saveParty(
  context: CommandContext,
  input: Parsed<'parties.save'>,
): Output<'parties.save'> {
  const { db, store } = context;
  const row = db.find<WholeRow>(sql`SELECT ${wholeColumns} FROM party WHERE uid = ${input.party}`);
  const known = row && { ...wholeOf(row), note: row.note, provincial: row.provincial === 1 };
  const next = {
    name: input.name,
    nature: input.nature,
    roles: input.roles,
    code: input.code ?? (input.code === null ? null : (known?.code ?? null)),
    identityNumber: input.identityNumber ?? known?.identityNumber ?? '',
    contact: input.contact ?? known?.contact ?? '',
    telephone: input.telephone ?? known?.telephone ?? '',
    address: input.address ?? known?.address ?? '',
    note: input.note ?? known?.note ?? '',
    active: input.active ?? known?.active ?? true,
  };
  if (known) refuseSettled(context, input.party, known, next);
  if (next.name === erasedName) refuse('name.reserved', { name: next.name });
  refuseWrongNumber(next);
  refuseMistyped(input.telephone ?? '');
  refuseTaken(db, input.party, next);
  const personalDataChanged = known !== undefined && isPersonalOther(known, next);
  if (known) {
    const { name, nature, roles, code, identityNumber, address, note, active } = known;
    const was = { name, nature, roles, code, identityNumber, address, note, active };
    context.was({ ...was, personalDataChanged: false });
  }
  const flag = (role: (typeof next.roles)[number]) => (next.roles.includes(role) ? 1 : 0);
  db.run(sql`
    INSERT INTO party (uid, node_id, code, name, nature, is_donor, is_supplier, is_owner,
      is_recipient, initials, readings, identity_number, contact, telephone, address, note, active)
    VALUES (${input.party}, ${store.node.id}, ${next.code}, ${next.name}, ${next.nature},
      ${flag('donor')}, ${flag('supplier')}, ${flag('owner')}, ${flag('recipient')},
      ${initialsOf(next.name)}, ${readingsOf(next.name)}, ${next.identityNumber}, ${next.contact},
      ${next.telephone}, ${next.address}, ${next.note}, ${next.active ? 1 : 0})
    ON CONFLICT (uid) DO UPDATE SET code = excluded.code, name = excluded.name,
      nature = excluded.nature, is_donor = excluded.is_donor, is_supplier = excluded.is_supplier,
      is_owner = excluded.is_owner, is_recipient = excluded.is_recipient,
      initials = excluded.initials, readings = excluded.readings,
      identity_number = excluded.identity_number, contact = excluded.contact,
      telephone = excluded.telephone, address = excluded.address, note = excluded.note,
      active = excluded.active`);
  return { party: input.party, personalDataChanged };
}

type Known = PartyListRow & { note: string; provincial: boolean };
type Next = Omit<Known, 'uid' | 'provincial'>;

const mayCorrect = ({ grants }: Actor) => hasRoleAnywhere(grants, ['administrator']);

/** Whether what a party is called and may be is settled for the one who asks. */
export function isSettled(
  { db, actor }: QueryContext,
  { uid, provincial }: { uid: string; provincial: boolean },
): boolean {
  return !mayCorrect(actor) && (provincial || isOnPaper(db, uid));
}

/** Whether a number of the state can be that of such a party. */
export function isRightNumber(nature: PartyListRow['nature'], number: string): boolean {
  return nature === 'person' ? isCitizenNumber(number) : isCreditCode(number);
}

function refuseSettled(context: CommandContext, uid: string, known: Known, next: Next) {
  const { db, actor } = context;
  const fixed = () => refuse('record.fixed', { name: known.name });
  if (known.name === erasedName) fixed();
  const lost = known.roles.some((role) => !next.roles.includes(role));
  const other = known.name !== next.name || known.nature !== next.nature || lost;
  const code = known.code !== next.code;
  if (known.provincial && code) fixed();
  if (other && isSettled(context, known)) fixed();
  // Other cities go by what the province's own are numbered and whether they are in use.
  const shared = known.active !== next.active || known.identityNumber !== next.identityNumber;
  if (known.provincial && shared && !mayCorrect(actor)) fixed();
  const society = db.find(sql`
    SELECT 1 FROM warehouse JOIN party ON party.id = society_id WHERE party.uid = ${uid}`);
  // Whose goods a warehouse keeps goes on being an owner.
  if (society && (!next.active || !next.roles.includes('owner'))) fixed();
}

function refuseTaken(db: ReadableDb, uid: string, { name, code, identityNumber }: Next) {
  const taken = db.find<{ name: string; code: string | null }>(sql`
    SELECT name, code FROM party
    WHERE uid <> ${uid} AND (name = ${name} OR code = ${code}
      OR (identity_number <> '' AND identity_number = ${identityNumber}))`);
  if (taken === undefined) return;
  if (taken.name === name) refuse('name.taken', { name });
  if (code !== null && taken.code === code) refuse('name.taken', { name: code });
  refuse('party.twin', { name: taken.name });
}

function refuseWrongNumber({ nature, identityNumber }: Next) {
  if (identityNumber === '') return;
  if (!isRightNumber(nature, identityNumber)) refuse('party.identityNumber', { nature });
}

/** Whether what the audit may not say became another. */
function isPersonalOther(known: Known, next: Next): boolean {
  const always = ['contact', 'telephone'] as const;
  const ofPersons = ['name', 'identityNumber', 'address', 'note'] as const;
  const names = next.nature === 'person' ? [...always, ...ofPersons] : always;
  return names.some((name) => known[name] !== next[name]);
}
