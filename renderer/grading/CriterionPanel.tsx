import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { demandText } from '../../shared/grading/demands';
import type { Criterion } from '../../shared/grading/kinds';
import { levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import {
  criterionKindHints,
  criterionKindNames,
  standardWords as words,
} from '../messages/gradingStandards';
import { BasisList } from './BasisList';
import classes from './Standard.module.css';
import { useSaveStandard } from './useSaveStandard';

interface Props {
  criterion: Criterion;
  view: Output<'standards.read'>;
  mayWrite: boolean;
}

/** One criterion whole: what each level asks, what proves it, what the thresholds rest on. */
export function CriterionPanel({ criterion, view, mayWrite }: Props) {
  const { veto, weight, evidence, kind, basis, dimension } = criterion;
  const { dimensions } = view.body;
  const named = (of: string) =>
    [of, view.items.find(({ code }) => code === of)?.name ?? []].flat().join(' ');
  return (
    <>
      <dl className={classes.facts}>
        <dt>{words.columns.dimension}</dt>
        <dd>{dimensions.find(({ code }) => code === dimension)?.name ?? dimension}</dd>
        <dt>{words.columns.weight}</dt>
        <dd>
          {weight} {veto && words.vetoShort}
        </dd>
        <dt>{words.columns.kind}</dt>
        <dd>
          {criterionKindNames[kind]}：{criterionKindHints[kind]}
        </dd>
        {kind === 'reserve' && (
          <>
            <dt>{words.counts}</dt>
            <dd>{[...criterion.items.map(named), criterion.category ?? []].flat().join('、')}</dd>
          </>
        )}
        {levels.map((level) => (
          <div key={level} className={classes.pair}>
            <dt>{levelNames[level]}</dt>
            <dd>{demandText(criterion, level, view.items)}</dd>
          </div>
        ))}
        <dt>{words.columns.evidence}</dt>
        <dd>{evidence}</dd>
        <dt>{words.basis}</dt>
        <dd>
          <BasisList basis={basis} />
        </dd>
      </dl>
      {mayWrite && <Place criterion={criterion} view={view} />}
    </>
  );
}

/** Where a criterion of a draft stands among the others, and whether it stays. */
function Place({ criterion, view }: Pick<Props, 'criterion' | 'view'>) {
  const { save, busy, error } = useSaveStandard(view);
  const [removing, setRemoving] = useState(false);
  const { criteria } = view.body;
  const at = criteria.indexOf(criterion);
  const move = (by: 1 | -1) => {
    const others = criteria.filter((each) => each !== criterion);
    save({ criteria: others.toSpliced(at + by, 0, criterion) });
  };
  return (
    <>
      <Group gap={8}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={at <= 0 || busy}
          onClick={() => move(-1)}
        >
          {words.up}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={at === criteria.length - 1 || busy}
          onClick={() => move(1)}
        >
          {words.down}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          color="red"
          disabled={criteria.length === 1}
          onClick={() => setRemoving(true)}
        >
          {words.removeCriterion}
        </Button>
      </Group>
      {!removing && <RefusalAlert error={error} />}
      {removing && (
        <ConfirmDialog
          title={words.removeCriterion}
          confirm={words.removeCriterion}
          danger
          busy={busy}
          error={error}
          onConfirm={() =>
            save({ criteria: criteria.filter((each) => each !== criterion) }, () =>
              setRemoving(false),
            )
          }
          onClose={() => setRemoving(false)}
        >
          {words.removeText(criterion.title)}
        </ConfirmDialog>
      )}
    </>
  );
}
