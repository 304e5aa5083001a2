import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { operationsInForce } from '../../shared/operations/inForce';
import { isAway } from '../../shared/teams/members';
import { usualReturn } from '../../shared/teams/readiness';
import { newUid } from '../api';
import { useToday } from '../app/session';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { SheetPreview } from '../components/SheetPreview';
import { deployWords as words } from '../messages/teams';
import { callQuery, useCall, useCommand } from '../queries';
import { RecordForm } from './RecordForm';
import classes from './Teams.module.css';
import type { Team } from './team';

type Drafts = Output<'readiness.deploy'>['drafts'];

/** 出动: what will be taken and what stays missing, for how long, for which operation, by whom. */
export function DeployDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const [noting, note] = useState<string | null>(null);
  const members = useCall('teams.members', { team: team.uid });
  const operations = useCall('operations.list', {});
  if (drafts !== null) return <Written team={team} drafts={drafts} onClose={onClose} />;
  if (noting !== null) {
    return <RecordForm team={team.uid} kind="deployment" subject={noting} onClose={onClose} />;
  }
  if (!members.data || !operations.data) return null;
  return (
    <InvalidInputs>
      <Form
        team={team}
        members={members.data.rows}
        operations={operations.data.rows}
        onDrafts={setDrafts}
        onNote={note}
        onClose={onClose}
      />
    </InvalidInputs>
  );
}

function Form(props: {
  team: Team;
  members: Output<'teams.members'>['rows'];
  operations: Output<'operations.list'>['rows'];
  onDrafts: (drafts: Drafts) => void;
  /** It goes out with what it holds: only its going is written down, under that subject. */
  onNote: (subject: string) => void;
  onClose: () => void;
}) {
  const { team } = props;
  const today = useToday();
  const mayNote = team.writable;
  const { focusFirst } = useInvalidInputs();
  const deploy = useCommand('readiness.deploy');
  const inForce = operationsInForce(props.operations, today);
  const going = props.members.filter((member) => member.active && !isAway(member, today));
  const leader = going.find(({ duty }) => duty.includes('队长') && !duty.includes('副'));
  const [operation, setOperation] = useState(inForce[0]?.uid ?? null);
  const [collector, setCollector] = useState(leader?.member ?? null);
  const [dueDate, setDueDate] = useState<string | null>(usualReturn(today));
  const [uids] = useState(() => ({ loan: newUid(), supplies: newUid() }));
  const { data } = useQuery({
    ...callQuery('readiness.read', { team: team.uid, until: dueDate ?? today }),
    placeholderData: (before) => before,
  });
  const lines = data?.lines ?? [];
  const taken = lines.filter(({ take }) => take > 0).length;
  const missing = lines.filter((line) => line.missing > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst() || dueDate === null) return;
    deploy.mutate(
      { input: { team: team.uid, operation, dueDate, collector, ...uids } },
      { onSuccess: ({ drafts }) => props.onDrafts(drafts) },
    );
  };
  return (
    <FormDialog
      title={words.title(team.name)}
      size={640}
      dirty={false}
      busy={deploy.isPending}
      error={deploy.error}
      confirm={words.confirm}
      disabled={taken === 0 || dueDate === null}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Text c="var(--ink-soft)">{data && words.explain(data.warehouse.name)}</Text>
      <Select
        label={words.operation}
        allowDeselect={false}
        value={operation ?? ''}
        data={[
          { value: '', label: words.noOperation },
          ...inForce.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
        onChange={(value) => setOperation(value || null)}
      />
      <Group grow align="flex-start">
        <DateInput
          data-autofocus
          label={words.dueDate}
          error={dueDate === null ? words.needDueDate : null}
          value={dueDate}
          onChange={setDueDate}
        />
        <Select
          label={words.collector}
          allowDeselect={false}
          value={collector ?? ''}
          data={[
            { value: '', label: words.noCollector },
            ...going.map(({ member, name, duty }) => ({ value: member, label: `${name} ${duty}` })),
          ]}
          onChange={(value) => setCollector(value || null)}
        />
      </Group>
      {data && (
        <div aria-live="polite">
          <Text fw={700}>{taken > 0 ? words.takes(taken) : words.nothing}</Text>
          {taken === 0 && mayNote && (
            <Button
              variant="default"
              mt={8}
              onClick={() => props.onNote(inForce.find(({ uid }) => uid === operation)?.name ?? '')}
            >
              {words.noteOnly}
            </Button>
          )}
          {missing.length > 0 && (
            <>
              <Text c="var(--warn)">{words.missing(missing.length)}</Text>
              <ul className={classes.list}>
                {missing.map(({ item, missing: lacks, elsewhere }) => (
                  <li key={item.uid}>
                    {words.lacks(item.name, formatCount(lacks), item.unit, formatCount(elsewhere))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </FormDialog>
  );
}

/** The papers that were written: to be opened, and their 装箱单 printed. */
function Written({ team, drafts, onClose }: { team: Team; drafts: Drafts; onClose: () => void }) {
  const navigate = useNavigate();
  const [printing, print] = useState<string | null>(null);
  const made = drafts.filter(({ isNew }) => isNew).length;
  // One window at a time: Esc closes the preview and leads back here.
  if (printing !== null) {
    return (
      <SheetPreview
        sheet={{ form: 'packingList', document: printing }}
        onClose={() => print(null)}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} size={560} title={words.title(team.name)}>
      <Stack>
        {made > 0 && <Text fw={700}>{words.done(made)}</Text>}
        {made < drafts.length && <Text fw={700}>{words.there(drafts.length - made)}</Text>}
        <Text c="var(--ink-soft)">{words.doneExplain}</Text>
        {drafts.map(({ document, nature, lines }, index) => (
          <Group key={document} justify="space-between">
            <span>
              {words.natures[nature]} {words.lines(lines)}
            </span>
            <Group gap={8}>
              <Button variant="default" onClick={() => print(document)}>
                {words.packingList}
              </Button>
              <Button
                {...(index === 0 ? { 'data-autofocus': true } : {})}
                onClick={() => void navigate({ to: '/documents/$uid', params: { uid: document } })}
              >
                {words.open}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
