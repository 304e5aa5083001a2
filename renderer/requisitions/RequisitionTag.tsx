import type { Priority, RequisitionStanding } from '../../shared/requisitions/standing';
import { Tag, type Tone } from '../components/Tag';
import { requisitionWords as words } from '../messages/requisitions';

const tones: Record<RequisitionStanding, Tone> = {
  draft: 'grey',
  waiting: 'orange',
  declined: 'red',
  open: 'blue',
  underWay: 'teal',
  done: 'green',
  closed: 'outlined',
  cancelled: 'gone',
};

const priorityTones: Record<Priority, Tone> = { urgent: 'red', high: 'orange', normal: 'grey' };

/** How a 需求单 stands; one that is late says so beside it. */
export function RequisitionTag({
  standing,
  late,
}: {
  standing: RequisitionStanding;
  late: boolean;
}) {
  return (
    <>
      <Tag tone={tones[standing]}>{words.standings[standing]}</Tag>
      {late && (
        <>
          {' '}
          <Tag tone="red">{words.late}</Tag>
        </>
      )}
    </>
  );
}

export function PriorityTag({ priority }: { priority: Priority }) {
  return <Tag tone={priorityTones[priority]}>{words.priorities[priority]}</Tag>;
}
