import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import type { TeamRecordRow } from '../../shared/teams/recordsApi';
import { ReasonDialog } from '../components/ReasonDialog';
import { writeTenths } from '../format/parseTenths';
import { teamRecordWords as words } from '../messages/teams';
import { EraseButton } from '../parties/ErasePerson';
import { useCommand } from '../queries';
import classes from './Teams.module.css';

/** One record of a team, whole; it can be struck out with a reason. */
export function RecordDialog({
  team,
  row,
  mayWrite,
  onClose,
}: {
  team: string;
  row: TeamRecordRow;
  mayWrite: boolean;
  onClose: () => void;
}) {
  const [striking, setStriking] = useState(false);
  const strike = useCommand('teamRecords.strike');
  const { record, kind, doneOn, subject, hours, people, names, note, by, at, struck } = row;
  return (
    <Modal opened onClose={onClose} size={560} title={`${words.kinds[kind]} ${doneOn}`}>
      <Stack>
        <Text className={struck ? classes.struck : ''}>{subject}</Text>
        <Text>
          {words.hours} {writeTenths(hours)}；{words.people} {people}
          {names.length > 0 && `；${names.join('、')}`}
        </Text>
        {note && <Text>{note}</Text>}
        <Text c="var(--ink-soft)">
          {words.by} {by.name} {formatInstant(at)}
          {struck && (
            <>
              <br />
              {words.struckBy(struck.by.name, struck.reason)}
            </>
          )}
        </Text>
        <Group justify="space-between">
          {names.length > 0 ? (
            <EraseButton
              whose={{ kind: 'teamRecord', record }}
              name={names.join('、')}
              size="compact-xs"
              onErased={onClose}
            />
          ) : (
            <span />
          )}
          {mayWrite && !struck && (
            <Button variant="default" onClick={() => setStriking(true)}>
              {words.strike}
            </Button>
          )}
        </Group>
      </Stack>
      {striking && (
        <ReasonDialog
          title={words.strikeTitle}
          confirm={words.strike}
          danger
          busy={strike.isPending}
          error={strike.error}
          onConfirm={(reason) =>
            strike.mutate({ input: { team, record, reason } }, { onSuccess: onClose })
          }
          onClose={() => setStriking(false)}
        />
      )}
    </Modal>
  );
}
