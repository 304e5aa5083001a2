import type { Parsed } from '../../../shared/api';
import { erasedName } from '../../../shared/documents/persons';
import { isMistypedTelephone } from '../../../shared/format/typed';
import { plainNumber } from '../../../shared/identityNumber';
import { parties as subject } from '../../../shared/imports/subjects/parties';
import { partyNatureNames, partyRoleNames } from '../../../shared/names';
import type { PartyListRow } from '../../../shared/parties/api';
import { sql } from '../../database/sql';
import { notErased, type WholeRow, wholeColumns, wholeOf } from '../../parties/partyRows';
import { isRightNumber, isSettled, saveParty } from '../../parties/saveParty';
import { saveEach } from '../saveEach';
import { declareWork } from '../work';

type Known = PartyListRow & { note: string; provincial: boolean };
interface Row extends Omit<Parsed<'parties.save'>, 'party'> {
  known: Known | null;
}

/** What a row may say beside name, nature and roles. */
const personal = ['identityNumber', 'contact', 'telephone', 'address'] as const;
const details = ['identityNumber', 'contact', 'telephone', 'address', 'note'] as const;

/**
 * 往来单位: known again by its name. What is there keeps its roles and gets those of the row; a
 * blank cell leaves what is known as it is, and so does one that a list has masked (`139****4567`).
 */
export const parties = declareWork(subject, {
  things: ({ context }) => {
    const rows = context.db
      .all<WholeRow>(sql`SELECT ${wholeColumns} FROM party WHERE ${notErased}`)
      .map((row): Known => ({ ...wholeOf(row), note: row.note, provincial: row.provincial === 1 }));
    return {
      context,
      byName: new Map(rows.map((row) => [row.name, row])),
      byNumber: new Map(rows.map((row) => [row.identityNumber, row])),
    };
  },
  lists: () => [
    ['性质', Object.values(partyNatureNames)],
    ['身份', Object.values(partyRoleNames)],
  ],
  example: () => ({}),
  read: (cells, { context, byName, byNumber }, wrong): Row | null => {
    const values = { ...cells, ...unmasked(cells) };
    const { name, nature: typed, roles } = values;
    const known = name === null ? null : (byName.get(name) ?? null);
    const nature = typed ?? known?.nature ?? 'organisation';
    const number = values.identityNumber && plainNumber(values.identityNumber);
    if (number !== null && !isRightNumber(nature, number)) wrong('identityNumber', 'badIdentity');
    const twin = number === null ? undefined : byNumber.get(number);
    if (twin && twin.name !== name) wrong('identityNumber', 'nameTaken', twin.name);
    // Two people may have one name: their numbers tell them apart.
    const before = known?.identityNumber ?? '';
    if (number !== null && before !== '' && before !== number) {
      wrong('identityNumber', 'otherIdentity');
    }
    const isFixed = known?.provincial && isSettled(context, known);
    if (isFixed && number !== null && before !== number) wrong('identityNumber', 'provincial');
    if (isMistypedTelephone(values.telephone ?? '')) wrong('telephone', 'badTelephone');
    if (name === erasedName) wrong('name', 'badForm');
    if (known !== null && known.nature !== nature && isSettled(context, known))
      wrong('nature', 'fixed', partyNatureNames[known.nature]);
    if (name === null || roles === null) return null;
    const said: Partial<Record<(typeof details)[number], string>> = Object.fromEntries(
      details.flatMap((key) => (values[key] === null ? [] : [[key, values[key]]])),
    );
    return {
      ...said,
      name,
      nature,
      roles: [...new Set([...(known?.roles ?? []), ...roles])],
      known,
    };
  },
  key: ({ name }) => name,
  keyColumn: 'name',
  once: ({ identityNumber }) => [['identityNumber', identityNumber ? [identityNumber] : []]],
  standing: (row) => (row.known === null ? 'added' : isSame(row) ? 'same' : 'changed'),
  save: (command, rows, _things, tell) =>
    saveEach(command, 'parties.save', saveParty, rows, tell, ({ known, ...fields }, uid) => ({
      ...fields,
      party: known?.uid ?? uid,
    })),
});

/** What is personal, but for what is masked: that says nothing. */
function unmasked(cells: Readonly<Record<(typeof personal)[number], string | null>>) {
  const said = personal.map((key) => [key, cells[key]?.includes('**') ? null : cells[key]]);
  return Object.fromEntries(said) as typeof cells;
}

function isSame({ known, ...row }: Row): boolean {
  return (
    known?.nature === row.nature &&
    known.roles.length === row.roles.length &&
    details.every((key) => row[key] === undefined || row[key] === known[key])
  );
}
