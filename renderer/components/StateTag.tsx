import type { Axes } from '../../shared/documents/axes';
import { type DocumentState, documentState } from '../../shared/documents/documentState';
import { stateNames } from '../../shared/names';
import { Tag, type Tone } from './Tag';

const tones: Record<DocumentState, Tone> = {
  draft: 'grey',
  waiting: 'blue',
  declined: 'orange',
  approved: 'teal',
  late: 'orange',
  posted: 'green',
  reversed: 'red',
  cancelled: 'outlined',
};

/** Where a document stands, in one word and its colour. */
export function StateTag({ axes }: { axes: Axes }) {
  const state = documentState(axes);
  return <Tag tone={tones[state]}>{stateNames[state]}</Tag>;
}
