import type { Mark } from '../../shared/grading/judge';
import { markNames } from '../../shared/names';
import { Tag, type Tone } from '../components/Tag';

const tones: Record<Mark, Tone> = {
  met: 'green',
  partly: 'straw',
  failed: 'red',
  open: 'grey',
  notApplicable: 'outlined',
};

/** How a criterion stands, in one word and its colour. */
export function MarkTag({ mark }: { mark: Mark }) {
  return <Tag tone={tones[mark]}>{markNames[mark]}</Tag>;
}
