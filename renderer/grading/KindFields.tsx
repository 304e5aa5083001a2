import { ActionIcon, Button, Group, Pill, Select, Text, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Criterion } from '../../shared/grading/kinds';
import { type Level, levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { ItemSelect } from '../components/ItemSelect';
import { CountInput } from '../components/QuantityInput';
import { measureNames, standardFormWords as words } from '../messages/gradingStandards';
import { useCall } from '../queries';
import { type Measured, measuresOf, newTest, type Test } from './criterionDraft';
import classes from './Grading.module.css';

interface Props<C extends Criterion = Criterion> {
  draft: C;
  wrong: Readonly<Record<string, string>>;
  onChange: (draft: Criterion) => void;
}

/** What the kind of a criterion asks besides what all have. */
export function KindFields({ draft, ...rest }: Props) {
  switch (draft.kind) {
    case 'answered':
      return <Requirements draft={draft} {...rest} />;
    case 'reserve':
      return <Reserve draft={draft} {...rest} />;
    case 'people':
      return (
        <Thresholds
          thresholds={draft.thresholds}
          onChange={(thresholds) => rest.onChange({ ...draft, thresholds })}
        />
      );
    default:
      return <Tests draft={draft} {...rest} />;
  }
}

function Requirements({ draft, wrong, onChange }: Props<Extract<Criterion, { kind: 'answered' }>>) {
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

type PerLevel = Record<Level, number>;

function Thresholds({
  thresholds,
  onChange,
}: {
  thresholds: PerLevel;
  onChange: (thresholds: PerLevel) => void;
}) {
  return (
    <div className={classes.four}>
      {levels.map((level) => (
        <CountInput
          key={level}
          zero
          label={words.ofLevel(words.thresholds, levelNames[level] ?? '')}
          value={thresholds[level]}
          onChange={(value) => onChange({ ...thresholds, [level]: value ?? 0 })}
        />
      ))}
    </div>
  );
}

function Reserve({ draft, wrong, onChange }: Props<Extract<Criterion, { kind: 'reserve' }>>) {
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const { label, category, ...rest } = draft;
  return (
    <>
      <Group align="flex-end" gap={8}>
        <TextInput
          style={{ flex: 1 }}
          label={words.reserveLabel}
          maxLength={60}
          value={label ?? ''}
          error={wrong.label}
          onChange={(event) => {
            const next = event.currentTarget.value;
            onChange({
              ...rest,
              ...(category ? { category } : {}),
              ...(next === '' ? {} : { label: next }),
            });
          }}
        />
        <Select
          w={170}
          label={words.category}
          value={category ?? ''}
          allowDeselect={false}
          data={[
            { value: '', label: words.noCategory },
            ...categories.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(next) =>
            onChange({ ...rest, ...(label ? { label } : {}), ...(next ? { category: next } : {}) })
          }
        />
        <Select
          w={150}
          label={words.owners}
          allowDeselect={false}
          value={draft.owners}
          data={Object.entries(words.ownersOf).map(([value, said]) => ({ value, label: said }))}
          onChange={(owners) => onChange({ ...draft, owners: owners === 'any' ? 'any' : 'own' })}
        />
      </Group>
      <Group gap={8} align="flex-end">
        <ItemSelect
          w={240}
          label={words.items}
          placeholder={words.addItem}
          chosen={null}
          onChoose={(item) =>
            item &&
            !draft.items.includes(item.code) &&
            onChange({ ...draft, items: [...draft.items, item.code] })
          }
        />
        <Pill.Group>
          {draft.items.map((code) => (
            <Pill
              key={code}
              withRemoveButton
              removeButtonProps={{ 'aria-label': words.dropItem(code) }}
              onRemove={() =>
                onChange({ ...draft, items: draft.items.filter((each) => each !== code) })
              }
            >
              {code}
            </Pill>
          ))}
        </Pill.Group>
      </Group>
      <Thresholds
        thresholds={draft.thresholds}
        onChange={(thresholds) => onChange({ ...draft, thresholds })}
      />
    </>
  );
}

function Tests({ draft, wrong, onChange }: Props<Measured>) {
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
      {draft.kind === 'share' && (
        <Text size="sm" c="var(--ink-soft)">
          {words.permille}
        </Text>
      )}
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
            value={test.unit}
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
            <CountInput
              key={level}
              size="xs"
              zero
              label={levelNames[level]}
              aria-label={words.ofLevel(test.label, levelNames[level] ?? '')}
              value={test.thresholds[level]}
              onChange={(value) =>
                change(index, { thresholds: { ...test.thresholds, [level]: value ?? 0 } })
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
