import { type Persons, rosterPart } from '../../../shared/documents/persons';
import type { RosterRow } from '../../../shared/documents/useReport';

/** The roster with a row at its end, of the same goods as the last one: the first line at first. */
export function withRow(roster: readonly RosterRow[]): RosterRow[] {
  return [...roster, { line: roster.at(-1)?.line ?? 1, quantity: null, people: null }];
}

/** The paper without a row of its roster: those behind it move up, each with its person. */
export function withoutRow(
  { roster, persons }: { roster: readonly RosterRow[]; persons: Persons },
  number: number,
): { body: { roster: RosterRow[] }; persons: Persons } {
  const kept: Persons = { ...persons };
  for (let row = number; row <= roster.length; row += 1) {
    const next = persons[rosterPart(row + 1)];
    if (next === undefined || row === roster.length) delete kept[rosterPart(row)];
    else kept[rosterPart(row)] = next;
  }
  return { body: { roster: roster.filter((_row, at) => at !== number - 1) }, persons: kept };
}
