import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { unitText } from '../../shared/grading/amounts';
import type { Criterion } from '../../shared/grading/kinds';
import { levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { measureNames, standardFormWords as words } from '../messages/gradingStandards';
import {
  type KindProps,
  type Measured,
  measuresOf,
  newTest,
  noThreshold,
  type Test,
} from './criterionDraft';
import { FigureInput } from './FigureInput';
import classes from './Standard.module.css';

/** The figures that a criterion measures, each with what every level asks of it. */
export function TestFields({ draft, wrong, onChange }: KindProps<Measured>) {
  // The schema ties the measures of each kind to it; a list of tests has lost which kind it is of.
  const tests: readonly Test[] = draft.tests;
  const setTests = (next: readonly Test[]) => onChange({ ...draft, tests: next } as Criterion);
  const change = (index: number, part: Partial<Test>) =>
    setTests(tests.map((each, at) => (at === index ? ({ ...each, ...part } as Test) : each)));
  const left = measuresOf[draft.kind].filter(
    (each) => !tests.some(({ measure }) => measure === each),
  );
  return (
    <>
      {tests.map((test, index) => (
        <div key={test.measure} className={classes.test}>
          <Select
            size="xs"
            label={words.measure}
            allowDeselect={false}
            value={test.measure}
            data={[test.measure, ...left].map((value) => ({ value, label: measureNames[value] }))}
            onChange={(value) => {
              const measure = value as Test['measure'];
              change(index, { measure, label: measureNames[measure] } as Partial<Test>);
            }}
          />
          <TextInput
            size="xs"
            label={words.label}
            maxLength={60}
            value={test.label}
            error={wrong[`tests.${index}.label`]}
            onChange={(event) => change(index, { label: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={words.unit}
            maxLength={20}
            value={unitText(test.unit)}
            disabled={draft.kind === 'share'}
            error={wrong[`tests.${index}.unit`]}
            onChange={(event) => change(index, { unit: event.currentTarget.value })}
          />
          <Select
            size="xs"
            label={words.comparison}
            allowDeselect={false}
            value={test.comparison}
            data={Object.entries(words.comparisons).map(([value, label]) => ({ value, label }))}
            onChange={(value) =>
              change(index, { comparison: value === 'atMost' ? 'atMost' : 'atLeast' })
            }
          />
          {levels.map((level) => (
            <FigureInput
              key={level}
              size="xs"
              unit={test.unit}
              label={levelNames[level]}
              aria-label={words.ofLevel(test.label, levelNames[level] ?? '')}
              value={test.thresholds[level]}
              error={wrong[`tests.${index}.thresholds.${level}`]}
              onChange={(value) =>
                change(index, { thresholds: { ...test.thresholds, [level]: value ?? noThreshold } })
              }
            />
          ))}
          <ActionIcon
            variant="default"
            disabled={tests.length === 1}
            aria-label={words.removeTest(test.label)}
            title={words.removeTest(test.label)}
            onClick={() => setTests(tests.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        disabled={left.length === 0}
        onClick={() => left[0] && setTests([...tests, newTest(left[0], draft.kind)])}
      >
        {words.addTest}
      </Button>
    </>
  );
}
