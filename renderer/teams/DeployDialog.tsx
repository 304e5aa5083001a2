import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentProps, type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { isAway } from '../../shared/teams/members';
import { usualReturn } from '../../shared/teams/readiness';
import { newUid } from '../api';
import { useToday } from '../app/session';
import { useOperationsInForce } from '../app/useOperationsInForce';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { SheetPreview } from '../components/SheetPreview';
import { deploymentWords, deployWords as words } from '../messages/teams';
import { callQuery, useCall, useCommand } from '../queries';
import classes from './Teams.module.css';
import type { Team } from './team';

type Gone = Output<'readiness.deploy'>;

/** 出动: for which operation, until when, by whom; what will be taken and what stays missing. */
export function DeployDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const [gone, setGone] = useState<Gone | null>(null);
  const members = useCall('teams.members', { team: team.uid });
  const operations = useCall('operations.list', {});
  const readiness = useCall('readiness.read', { team: team.uid });
  const today = useToday();
  if (gone !== null) return <Written team={team} gone={gone} onClose={onClose} />;
  if (!members.data || !operations.data || !readiness.data) return null;
  const { out } = readiness.data;
  return (
    <InvalidInputs>
      <Form
        team={team}
        members={members.data.rows}
        // What goes after it is to be back with it.
        dueOn={out !== null && out.dueOn >= today ? out.dueOn : usualReturn(today)}
        onGone={setGone}
        onClose={onClose}
      />
    </InvalidInputs>
  );
}

function Form(props: {
  team: Team;
  members: Output<'teams.members'>['rows'];
  dueOn: string;
  onGone: (gone: Gone) => void;
  onClose: () => void;
}) {
  const { team } = props;
  const today = useToday();
  const { focusFirst } = useInvalidInputs();
  const deploy = useCommand('readiness.deploy');
  const inForce = useOperationsInForce();
  const going = props.members.filter((member) => member.active && !isAway(member, today));
  const leader = going.find(({ duty }) => duty.includes('队长') && !duty.includes('副'));
  const [chosen, setOperation] = useState(inForce[0]?.uid ?? null);
  const [collector, setCollector] = useState(leader?.member ?? null);
  const [dueDate, setDueDate] = useState<string | null>(props.dueOn);
  const [uids] = useState(() => ({
    ...{ deployment: newUid(), loan: newUid(), supplies: newUid() },
  }));
  const { data, isPlaceholderData } = useQuery({
    ...callQuery('readiness.read', { team: team.uid, until: dueDate ?? today }),
    placeholderData: keepPreviousData,
  });
  // It can't go twice: what is written now is for where it is.
  const out = data?.out ?? null;
  const operation = out === null ? chosen : (out.operation?.uid ?? null);
  const lines = data?.lines ?? [];
  const taken = lines.filter(({ take }) => take > 0).length;
  const missing = lines.filter((line) => line.missing > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst() || dueDate === null) return;
    deploy.mutate(
      { input: { team: team.uid, operation, dueDate, collector, ...uids } },
      { onSuccess: props.onGone },
    );
  };
  return (
    <FormDialog
      title={words.title(team.name)}
      size={640}
      dirty={false}
      busy={deploy.isPending}
      error={deploy.error}
      confirm={taken > 0 ? words.confirm : words.goAsIs}
      // What is confirmed is what is said: of the day that stands in the field.
      disabled={
        data === undefined || isPlaceholderData || dueDate === null || (out !== null && taken === 0)
      }
      onSubmit={submit}
      onClose={props.onClose}
    >
      {data && taken > 0 && <Text c="var(--ink-soft)">{words.explain(data.warehouse.name)}</Text>}
      {out !== null ? (
        <Text c="var(--warn)" role="status">
          {words.isOut(
            deploymentWords.forOperation(out.operation?.name ?? null),
            ...([out.goneOn, out.dueOn] as const),
          )}
        </Text>
      ) : (
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
      )}
      <Group grow align="flex-start">
        <DateInput
          data-autofocus
          label={taken > 0 ? words.dueDate : words.dueOn}
          error={dueDate === null ? words.needDueDate : null}
          ahead
          value={dueDate}
          onChange={setDueDate}
        />
        {taken > 0 && (
          <Select
            label={words.collector}
            allowDeselect={false}
            value={collector ?? ''}
            data={[
              { value: '', label: words.noCollector },
              ...going.map(({ member, name, duty }) => ({
                ...{ value: member, label: `${name} ${duty}` },
              })),
            ]}
            onChange={(value) => setCollector(value || null)}
          />
        )}
      </Group>
      {data && (
        <div aria-live="polite">
          <Text fw={700}>{said(taken, out !== null)}</Text>
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

function said(taken: number, isOut: boolean): string {
  if (taken > 0) return words.takes(taken);
  return isOut ? words.nothingMore : words.nothing;
}

/** It goes: the papers that were written, to be opened, and 装箱单 of them and of what it holds to be printed. */
function Written({ team, gone, onClose }: { team: Team; gone: Gone; onClose: () => void }) {
  const { drafts, deployment } = gone;
  const navigate = useNavigate();
  const held = useCall('custody.list', { filter: { team: team.uid }, limit: 1 });
  const [printing, print] = useState<ComponentProps<typeof SheetPreview>['sheet'] | null>(null);
  const made = drafts.filter(({ isNew }) => isNew).length;
  const holds = (held.data?.rows.length ?? 0) > 0;
  // One window at a time: Esc closes the preview and leads back here.
  if (printing !== null) return <SheetPreview sheet={printing} onClose={() => print(null)} />;
  return (
    <Modal opened onClose={onClose} size={600} title={words.title(team.name)}>
      <Stack>
        {drafts.length === 0 && <Text fw={700}>{words.gone}</Text>}
        {made > 0 && <Text fw={700}>{words.done(made)}</Text>}
        {made < drafts.length && <Text fw={700}>{words.there(drafts.length - made)}</Text>}
        <Text c="var(--ink-soft)">
          {drafts.length === 0 ? words.goneExplain : words.doneExplain}
        </Text>
        {drafts.map(({ document, nature, lines }, index) => (
          <Group key={document} justify="space-between">
            <span>
              {words.natures[nature]} {words.lines(lines)}
            </span>
            <Group gap={8}>
              <Button variant="default" onClick={() => print({ form: 'packingList', document })}>
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
        {holds && (
          <Group justify="space-between">
            <span>{words.held}</span>
            <Button
              variant="default"
              {...(drafts.length === 0 ? { 'data-autofocus': true } : {})}
              onClick={() => print({ form: 'teamPackingList', team: team.uid, deployment })}
            >
              {words.heldList}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
