import { Select, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dayOf } from '../../shared/day';
import type { DrillReportView } from '../../shared/drills/api';
import { tallyOf, tallyText } from '../../shared/drills/score';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { drillWords } from '../messages/drills';
import { useCall, useCommand } from '../queries';

const words = drillWords.record;

interface Props {
  report: DrillReportView;
  onClose: () => void;
}

/** Enters the drill in the record of a team that took part, with what came of it in a line. */
export function TeamRecordDialog(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ report, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const rows = useCall('teams.list', {}).data?.rows ?? [];
  const teams = rows.filter(({ writable }) => writable);
  const enter = useCommand('teamRecords.enter');
  const [record] = useState(newUid);
  const [team, setTeam] = useState<string | null>(null);
  const [people, setPeople] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const lacks = (value: unknown) => (tried && value === null ? words.required : null);
  const note = words.note(tallyText(tallyOf(report)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (focusFirst() || team === null || people === null) return;
    const said = {
      kind: 'drill' as const,
      doneOn: dayOf(new Date(report.begunAt)),
      subject: words.subject(report.title),
      // In tenths of an hour of the script.
      hours: Math.round(report.minutes / 6),
      ...{ people, note },
    };
    enter.mutate(
      { input: { team, record, ...said, persons: [] } },
      {
        onSuccess: () => {
          tell(words.saved);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      dirty={team !== null || people !== null}
      busy={enter.isPending}
      error={enter.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={words.team}
        searchable
        value={team}
        error={lacks(team)}
        data={teams.map(({ uid, name }) => ({ value: uid, label: name }))}
        onChange={setTeam}
      />
      <CountInput label={words.people} value={people} error={lacks(people)} onChange={setPeople} />
      <Text c="var(--ink-soft)" size="sm">
        {words.subject(report.title)}：{note}
      </Text>
    </FormDialog>
  );
}
