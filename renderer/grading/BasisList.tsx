import type { Basis } from '../../shared/basis';
import { Tag } from '../components/Tag';
import { basisKindNames } from '../messages/gradingStandards';

/** What a figure rests on, each statement with its sort: an official paper, a standard, a proposal. */
export function BasisList({ basis }: { basis: Basis }) {
  return basis.map((each) => (
    <div key={`${each.kind} ${each.text}`}>
      <Tag tone={each.kind === 'proposed' || each.kind === 'recalled' ? 'straw' : 'blue'}>
        {basisKindNames[each.kind]}
        {each.kind === 'recalled' && ` ${each.confidence}%`}
      </Tag>{' '}
      {each.text}
    </div>
  ));
}
