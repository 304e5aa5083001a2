import { z } from 'zod';
import type { ImportSubject } from './subject';
import { bins } from './subjects/bins';
import { items } from './subjects/items';
import { openingStock, receiptLines } from './subjects/openingStock';
import { parties } from './subjects/parties';

export const subjectName = z.enum(['items', 'bins', 'parties', 'openingStock', 'receiptLines']);
export type SubjectName = z.infer<typeof subjectName>;

/** Everything that can be imported. One that is not declared here does not compile. */
export const importSubjects = {
  items,
  bins,
  parties,
  openingStock,
  receiptLines,
} satisfies Record<SubjectName, ImportSubject>;

/** A subject by its name, its columns under no names of their own. */
export function subjectOf(name: SubjectName): ImportSubject {
  return importSubjects[name];
}
