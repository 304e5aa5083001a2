import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import type { TimelineRow } from '../../shared/operations/storyApi';
import { deedNames, deedText, struckText, whenText } from '../../shared/operations/timelineText';
import { useMay, useSession } from '../app/session';
import { ReasonDialog } from '../components/ReasonDialog';
import { tell } from '../components/tell';
import { common } from '../messages/common';
import { operationWords } from '../messages/operation';
import { EraseButton } from '../parties/ErasePerson';
import { useCommand } from '../queries';
import classes from './Operations.module.css';

const words = operationWords.entry;

/** One row of the timeline as a whole; what people said is struck out here. */
export function EntryDialog({
  operation,
  directs,
  row,
  onClose,
}: {
  operation: string;
  /** Whether he strikes out what others entered, too. */
  directs: boolean;
  row: TimelineRow;
  onClose: () => void;
}) {
  const { deed, by } = row;
  const strike = useCommand('operations.strike');
  const { user } = useSession();
  const mayStrike = useMay('operations.strike') && (directs || by?.uid === user.uid);
  const mayErase = useMay('people.erase');
  const [asking, ask] = useState(false);
  const struck = struckText(deed);
  const said = deed.what === 'level' || deed.what === 'place' || deed.what === 'note' ? deed : null;
  const erasable = mayErase ? whoseWords(operation, deed) : null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={`${deedNames[deed.what]} ${whenText(row, formatInstant)}`}
    >
      <Stack>
        <Text className={struck === null ? classes.wrap : classes.struck}>{deedText(deed)}</Text>
        {deed.what === 'note' &&
          deed.people.map(({ name, telephone }) => (
            <Text key={name}>{words.told(name, telephone)}</Text>
          ))}
        {struck !== null && <Text c="var(--ink-soft)">{words.struck(struck)}</Text>}
        <Text size="sm" c="var(--ink-soft)">
          {by ? words.entered(by.name, formatInstant(row.at)) : operationWords.notEntered}
        </Text>
        <Group justify="space-between">
          <div>
            {erasable && (
              <EraseButton
                whose={erasable}
                name={deedNames[deed.what]}
                size="compact-xs"
                onErased={onClose}
              />
            )}
          </div>
          <Group gap={8}>
            {mayStrike && said !== null && struck === null && (
              <Button variant="default" onClick={() => ask(true)}>
                {words.strike}
              </Button>
            )}
            <Button variant="default" data-autofocus onClick={onClose}>
              {common.close}
            </Button>
          </Group>
        </Group>
      </Stack>
      {asking && said !== null && (
        <ReasonDialog
          title={words.strike}
          confirm={words.strike}
          danger
          busy={strike.isPending}
          error={strike.error}
          onClose={() => ask(false)}
          onConfirm={(reason) =>
            strike.mutate(
              { input: { operation, entry: said.entry, of: said.what, reason } },
              {
                onSuccess: () => {
                  tell(words.done);
                  onClose();
                },
              },
            )
          }
        >
          {words.strikeExplain}
        </ReasonDialog>
      )}
    </Modal>
  );
}

/** Whose words can be erased of a row: what people typed, where something is left of it. */
function whoseWords(operation: string, deed: TimelineRow['deed']) {
  switch (deed.what) {
    case 'step':
      return deed.text || deed.reason ? ({ kind: 'operation', operation } as const) : null;
    case 'note':
      return deed.text || deed.people.length > 0 || deed.struck ? entryOf(deed) : null;
    case 'place':
      return deed.source || deed.struck ? entryOf(deed) : null;
    case 'level':
      return deed.struck ? entryOf(deed) : null;
    default:
      return null;
  }
}

const entryOf = ({ entry }: { entry: string }) => ({ kind: 'operationEntry', entry }) as const;
