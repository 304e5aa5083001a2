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
]);
export type PersonRole = z.infer<typeof personRole>;

/** What a paper says of somebody whose data was erased. */
export const erasedName = '（已删除）';

/** Who played it. Any of it may be empty; a paper without the name is not submitted. */
export const person = z.strictObject({
  name: maybeText(60),
  telephone: maybeText(30),
  identityNumber: maybeText(30),
});
export type Person = z.infer<typeof person>;

export const persons = z.partialRecord(personRole, person);
export type Persons = z.infer<typeof persons>;
