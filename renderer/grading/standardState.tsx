import { notInForce } from '../../shared/grading/standard';
import type { StandardRow } from '../../shared/grading/standardsApi';
import { Tag, type Tone } from '../components/Tag';
import { standardsWords } from '../messages/gradingStandards';

type State = keyof typeof standardsWords.states;

const tones: Record<State, Tone> = {
  draft: 'grey',
  published: 'green',
  expired: 'gone',
  early: 'blue',
};

/** Whether a version can be used on a day: a draft never, a published one while it is in force. */
export function standardState(
  standard: Pick<StandardRow, 'publishedAt' | 'effectiveFrom' | 'effectiveTo'>,
  today: string,
): State {
  if (standard.publishedAt === null) return 'draft';
  const because = notInForce(standard, today);
  return because === null ? 'published' : because === 'early' ? 'early' : 'expired';
}

/** The state of a version in one word and its colour. */
export function StandardStateTag({ state }: { state: State }) {
  return <Tag tone={tones[state]}>{standardsWords.states[state]}</Tag>;
}
