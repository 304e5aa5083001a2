import { Button, Group } from '@mantine/core';
import type { Output } from '../../shared/api';
import { Panel } from '../components/Page';
import { standardFaultText } from '../messages/grading';
import { standardsWords, standardWords as words } from '../messages/gradingStandards';
import { BasisList } from './BasisList';
import { faultsOf } from './faultsAt';
import classes from './Grading.module.css';
import standardClasses from './Standard.module.css';

interface Props {
  view: Output<'standards.read'>;
  /** Left out where it is only read. */
  onEdit?: () => void;
  onDimensions?: () => void;
}

/** What a version is: its validity, pass mark and dimensions, what it rests on, its hash. */
export function StandardFacts({ view, onEdit, onDimensions }: Props) {
  const { body, hash, assessments, faults } = view;
  const wrong = faultsOf(faults, 'dates', 'dimensionTwice');
  return (
    <Panel
      title={words.facts}
      aside={
        onEdit && (
          <Group gap={8}>
            <Button size="compact-sm" variant="light" onClick={onEdit}>
              {words.editHead}
            </Button>
            <Button size="compact-sm" variant="light" onClick={onDimensions}>
              {words.editDimensions}
            </Button>
          </Group>
        )
      }
    >
      <dl className={standardClasses.wideFacts}>
        <dt>{words.validity}</dt>
        <dd>{words.validityText(body.effectiveFrom, body.effectiveTo ?? standardsWords.noEnd)}</dd>
        <dt>{words.passMark}</dt>
        <dd>{words.passMarkText(body.passMark)}</dd>
        <dt>{words.dimensions}</dt>
        <dd>{body.dimensions.map(({ name }) => name).join('、')}</dd>
        <dt>{words.used}</dt>
        <dd>{words.assessments(assessments)}</dd>
        <dt>{words.about}</dt>
        <dd data-wide>{body.about}</dd>
        <dt>{words.basis}</dt>
        <dd data-wide>
          <BasisList basis={body.basis} />
        </dd>
        {hash !== null && (
          <>
            <dt>{words.hash}</dt>
            <dd data-wide className={classes.hash}>
              {hash}
            </dd>
          </>
        )}
      </dl>
      {wrong.map((fault) => (
        <span key={`${fault.fault} ${fault.of}`} className={standardClasses.fault}>
          {standardFaultText(fault)}
        </span>
      ))}
    </Panel>
  );
}
