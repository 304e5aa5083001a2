import { Textarea } from '@mantine/core';
import type { Criterion } from '../../shared/grading/kinds';
import { levels } from '../../shared/grading/levels';
import type { CountedItem } from '../../shared/grading/standardsApi';
import { levelNames } from '../../shared/names';
import { standardFormWords as words } from '../messages/gradingStandards';
import type { KindProps } from './criterionDraft';
import { ReserveFields } from './ReserveFields';
import classes from './Standard.module.css';
import { TestFields } from './TestFields';
import { ThresholdFields } from './ThresholdFields';

/** What the kind of a criterion asks besides what all have. */
export function KindFields({
  draft,
  items,
  ...rest
}: KindProps & { items: readonly CountedItem[] }) {
  switch (draft.kind) {
    case 'answered':
      return <Requirements draft={draft} {...rest} />;
    case 'reserve':
      return <ReserveFields draft={draft} catalogue={items} {...rest} />;
    case 'people':
      return (
        <ThresholdFields
          thresholds={draft.thresholds}
          unit={words.people}
          wrong={rest.wrong}
          onChange={(thresholds) => rest.onChange({ ...draft, thresholds })}
        />
      );
    default:
      return <TestFields draft={draft} {...rest} />;
  }
}

function Requirements({
  draft,
  wrong,
  onChange,
}: KindProps<Extract<Criterion, { kind: 'answered' }>>) {
  return (
    <div className={classes.four}>
      {levels.map((level) => (
        <Textarea
          key={level}
          label={words.ofLevel(words.requirements, levelNames[level] ?? '')}
          required
          autosize
          minRows={1}
          maxLength={200}
          value={draft.requirements[level]}
          error={wrong[`requirements.${level}`]}
          onChange={(event) =>
            onChange({
              ...draft,
              requirements: {
                ...draft.requirements,
                [level]: event.currentTarget.value.replace(/\n/g, ' '),
              },
            })
          }
        />
      ))}
    </div>
  );
}
