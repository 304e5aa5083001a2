import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EvidenceRow } from '../../shared/evidence/api';
import { evidenceKind } from '../../shared/evidence/kinds';
import { formatInstant } from '../../shared/format/instant';
import { useMay, useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { ReasonDialog } from '../components/ReasonDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { evidenceWords } from '../messages/evidence';
import { EraseButton } from '../parties/ErasePerson';
import { useCommand } from '../queries';
import classes from './Evidence.module.css';
import { EvidenceState } from './evidenceColumns';
import { RecordPhotos } from './RecordPhotos';

const words = evidenceWords.dialog;

interface Props {
  row: EvidenceRow;
  /** Whether it may be ended and struck out here. */
  mayWrite: boolean;
  /** Struck out, to be said again. */
  onAgain: (row: EvidenceRow) => void;
  onClose: () => void;
}

/** One record: what it says, what became of it, and how it is mended, ended or struck out. */
export function EvidenceDialog({ row, mayWrite, onAgain, onClose }: Props) {
  const { today } = useSession();
  const kind = evidenceKind(row.body.kind);
  const [striking, setStriking] = useState<'strike' | 'again' | null>(null);
  const strike = useCommand('evidence.strike');
  const mayErase = useMay('people.erase');
  const { warehouse, record, struck, ended, people } = row;
  return (
    <Modal opened onClose={onClose} size={620} title={`${kind.title} ${row.doneOn}`}>
      <Stack>
        <Text className={struck ? classes.struck : ''}>{row.line}</Text>
        <div>
          <EvidenceState row={row} today={today} />
        </div>
        {people.map(({ name, telephone }) => (
          <Text key={`${name} ${telephone}`}>
            {kind.people?.label}：{name} {telephone}
          </Text>
        ))}
        <Text c="var(--ink-soft)">
          {words.entered(row.by.name, formatInstant(row.at))}
          {ended && (
            <>
              <br />
              {words.ended(kind.ending?.done ?? '', ended.on, ended.by.name)} {ended.note}
            </>
          )}
          {struck && (
            <>
              <br />
              {words.struck(struck.by.name, formatInstant(struck.at), struck.reason)}
            </>
          )}
        </Text>
        <RecordPhotos row={row} mayAdd={mayWrite && !struck} />
        {mayWrite && !struck && !ended && kind.ending?.applies(row.body) && (
          <InvalidInputs>
            <EndForm
              row={row}
              act={kind.ending.act}
              label={kind.ending.dayLabel}
              onClose={onClose}
            />
          </InvalidInputs>
        )}
        <Group justify="space-between">
          <div>
            {mayErase && people.length > 0 && (
              <EraseButton
                whose={{ kind: 'evidence', record }}
                name={people.map(({ name }) => name).join('、')}
                size="compact-xs"
                onErased={onClose}
              />
            )}
          </div>
          {mayWrite && !struck && (
            <Group gap={8}>
              <Button variant="default" onClick={() => setStriking('again')}>
                {words.again}
              </Button>
              <Button variant="default" onClick={() => setStriking('strike')}>
                {words.strike}
              </Button>
            </Group>
          )}
        </Group>
      </Stack>
      {striking !== null && (
        <ReasonDialog
          title={words[striking]}
          confirm={words[striking]}
          danger
          busy={strike.isPending}
          error={strike.error}
          onClose={() => setStriking(null)}
          onConfirm={(reason) =>
            strike.mutate(
              { input: { warehouse, record, reason } },
              {
                onSuccess: () => {
                  tell(words.strikeDone);
                  if (striking === 'again') onAgain(row);
                  else onClose();
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

/** Says on which day its fault was mended, or the person left. */
function EndForm({
  row: { warehouse, record },
  act,
  label,
  onClose,
}: {
  row: EvidenceRow;
  act: string;
  label: string;
  onClose: () => void;
}) {
  const { today } = useSession();
  const { focusFirst } = useInvalidInputs();
  const end = useCommand('evidence.end');
  const [endedOn, setEndedOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst() || endedOn === null) return;
    end.mutate(
      { input: { warehouse, record, endedOn, note: note.trim() } },
      {
        onSuccess: () => {
          tell(evidenceWords.saved);
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Group align="flex-start" gap={8}>
        <DateInput w={150} label={label} value={endedOn} onChange={setEndedOn} />
        <TextInput
          style={{ flex: 1 }}
          label={words.note}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button mt={25} type="submit" loading={end.isPending} disabled={endedOn === null}>
          {act}
        </Button>
      </Group>
      <RefusalAlert error={end.error} />
    </form>
  );
}
