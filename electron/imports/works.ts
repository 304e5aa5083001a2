import type { SubjectName } from '../../shared/imports/subjects';
import type { Work } from './work';
import { bins } from './works/bins';
import { items } from './works/items';
import { openingStock } from './works/openingStock';
import { parties } from './works/parties';
import { receiptLines } from './works/receiptLines';

/** What each subject does. One that is declared and not done does not compile. */
export const works: Record<SubjectName, Work> = {
  items,
  bins,
  parties,
  openingStock,
  receiptLines,
};
