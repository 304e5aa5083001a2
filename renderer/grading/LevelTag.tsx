import type { Level } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { Tag } from '../components/Tag';
import { gradingWords as words } from '../messages/gradingAssessments';

/** The level that is reached: green where it is the target or harder, orange where it falls short. */
export function LevelTag({ reached, target }: { reached: Level | null; target: Level }) {
  if (reached === null) return <Tag tone="red">{words.belowAll}</Tag>;
  return <Tag tone={reached <= target ? 'green' : 'orange'}>{levelNames[reached]}</Tag>;
}
