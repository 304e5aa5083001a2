import type { AssessmentRow } from '../../shared/grading/assessmentsApi';
import { Tag } from '../components/Tag';
import { gradingWords as words } from '../messages/gradingAssessments';

/** Which version of which standard; of one that is no document of the society, that it is none. */
export function StandardTag({
  standard: { title, version, official },
}: {
  standard: Pick<AssessmentRow['standard'], 'title' | 'version' | 'official'>;
}) {
  const said = words.version(title, version);
  if (official) return <span>{said}</span>;
  // A proposal that already says so in its title says it once.
  return (
    <Tag tone="straw">{title.includes(words.proposal) ? said : `${words.proposal} ${said}`}</Tag>
  );
}
