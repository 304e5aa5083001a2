import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { daysAfter } from '../../shared/day';
import { type Level, levels } from '../../shared/grading/levels';
import { notInForce } from '../../shared/grading/standard';
import { levelNames } from '../../shared/names';
import { hasRole } from '../../shared/roles';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs, useUnread } from '../components/InvalidInputs';
import { gradingWords, beginWords as words } from '../messages/gradingAssessments';
import { useCall, useCommand } from '../queries';

/** From so many days on what is there now says little of what was there on the day. */
const oldDays = 31;

interface Props {
  onClose: () => void;
  onBegun: (assessment: string) => void;
}

/** 开始评定: which warehouse, by which standard, for which level, as of which day. */
export function BeginDialog(props: Props) {
  return (
    <InvalidInputs>
      <BeginForm {...props} />
    </InvalidInputs>
  );
}

function BeginForm({ onClose, onBegun }: Props) {
  const { today, grants } = useSession();
  const { warehouse: here, warehouses } = useWarehouse();
  const { focusFirst } = useInvalidInputs();
  const begin = useCommand('assessments.begin');
  const listed = useCall('standards.list', {});
  const standards = listed.data?.rows;
  const unread = useUnread().length > 0;
  const offered = warehouses.filter(
    ({ keptHere, openingDate, code }) =>
      keptHere && openingDate !== null && hasRole(grants, ['assessor'], code),
  );
  const [uid] = useState(newUid);
  const [code, setCode] = useState(
    () => (offered.find((each) => each.code === here.code) ?? offered[0])?.code ?? null,
  );
  const warehouse = offered.find((each) => each.code === code);
  const [level, setLevel] = useState<Level | null>(null);
  const [judgedOn, setJudgedOn] = useState<string | null>(today);
  const [chosen, choose] = useState<string | null>(null);
  const inForce = standards?.filter(
    (each) => each.publishedAt !== null && judgedOn !== null && !notInForce(each, judgedOn),
  );
  const standard = inForce?.find((each) => each.standard === chosen) ?? inForce?.[0];
  const dayProblem = dayProblemOf(judgedOn, warehouse?.openingDate ?? null, today);
  const sameDay = { from: judgedOn ?? today, to: judgedOn ?? today };
  const open = useCall('assessments.list', {
    ...(code === null ? {} : { warehouse: code }),
    ...sameDay,
  }).data?.rows.find(
    (each) =>
      each.warehouse.code === code &&
      each.signed === null &&
      each.standard.uid === standard?.standard,
  );
  const targetLevel = level ?? (warehouse?.targetLevel as Level | undefined) ?? 4;
  return (
    <FormDialog
      title={words.title}
      dirty={false}
      busy={begin.isPending}
      error={begin.error ?? listed.error}
      confirm={words.begin}
      disabled={!warehouse || !standard || dayProblem !== null}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (!warehouse || !standard || judgedOn === null || focusFirst()) return;
        const input = {
          ...{ assessment: uid, warehouse: warehouse.code, standard: standard.standard },
          ...{ targetLevel, judgedOn },
        };
        begin.mutate({ input }, { onSuccess: ({ assessment }) => onBegun(assessment) });
      }}
    >
      <Select
        data-autofocus
        label={words.warehouse}
        searchable
        allowDeselect={false}
        value={code}
        data={offered.map((each) => ({ value: each.code, label: each.name }))}
        error={offered.length === 0 ? words.noWarehouse : undefined}
        onChange={(next) => {
          begin.reset();
          setCode(next);
        }}
      />
      <div>
        <Text size="sm" fw={500}>
          {words.targetLevel}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={words.targetLevel}
          value={String(targetLevel)}
          data={levels.map((each) => ({ value: String(each), label: levelNames[each] ?? '' }))}
          onChange={(value) => setLevel(Number(value) as Level)}
        />
      </div>
      <DateInput
        label={words.judgedOn}
        value={judgedOn}
        error={dayProblem}
        onChange={(day) => {
          begin.reset();
          setJudgedOn(day);
        }}
      />
      <Select
        label={words.standard}
        allowDeselect={false}
        value={standard?.standard ?? null}
        data={(inForce ?? []).map(({ standard: value, title, version }) => ({
          value,
          label: gradingWords.version(title, version),
        }))}
        error={
          inForce?.length === 0 && dayProblem === null && !unread ? words.noStandard : undefined
        }
        onChange={choose}
      />
      <Stack gap={2}>
        {open && (
          <Text size="sm" c="var(--warn)" role="alert">
            {words.alreadyOpen(open.by.name)}
          </Text>
        )}
        {judgedOn !== null && dayProblem === null && judgedOn < daysAfter(today, -oldDays) && (
          <Text size="sm" c="var(--warn)" role="alert">
            {words.longAgo(judgedOn)}
          </Text>
        )}
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
      </Stack>
    </FormDialog>
  );
}

/** What is wrong with the day, at its field; null where nothing is. */
function dayProblemOf(
  day: string | null,
  openingDate: string | null,
  today: string,
): string | null {
  if (day === null) return words.noDay;
  if (day > today) return words.future;
  return openingDate !== null && day < openingDate ? words.beforeOpening(openingDate) : null;
}
