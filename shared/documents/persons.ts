import { z } from 'zod';
import { maybeText } from '../fields';

/** The parts that people play on a sheet. Their names are kept apart, so that they can be erased. */
export const personRole = z.enum([
  'deliverer',
  'acceptor1',
  'acceptor2',
  'keeper',
  'collector',
  'carrier',
  'distributor1',
  'distributor2',
  'supervisor',
  'counter',
  'witness',
  'appraiser',
  'finance',
  'leader',
]);
export type PersonRole = z.infer<typeof personRole>;

/** What a paper says of somebody whose data was erased. */
export const erasedName = '（已删除）';

/** A row of a 发放花名册: who got something, `roster:12` for the twelfth. */
export const rosterRole = z.templateLiteral(['roster:', z.int().min(1).max(9999)]);
export type RosterRole = z.infer<typeof rosterRole>;

/** The part of the person in a row of the roster, from 1. */
export function rosterPart(row: number): RosterRole {
  return `roster:${row}`;
}

/** Whatever part somebody has on a paper. */
export const paperPart = z.union([personRole, rosterRole]);

/** Who played it. Any of it may be empty; a paper without the name is not submitted. */
export const person = z.strictObject({
  name: maybeText(60),
  telephone: maybeText(30),
  identityNumber: maybeText(30),
});
export type Person = z.infer<typeof person>;

/** The people of a paper by their part in it. */
export const persons = z.partialRecord(paperPart, person);
export type Persons = z.infer<typeof persons>;
