import { Button, Stack, Text } from '@mantine/core';
import { type ClipboardEvent, type FormEvent, useState } from 'react';
import type { FleetRow } from '../../shared/planning/travelApi';
import { pastedRows, takesRows } from '../app/pastedRows';
import { useMay } from '../app/session';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { travelWords } from '../messages/travel';
import { useCommand } from '../queries';
import { FleetFields } from './FleetFields';
import { pastedKinds, readKind, type TypedKind, typedKind } from './fleetText';

const words = travelWords.fleet;

interface Props {
  fleet: FleetRow;
  onClose: () => void;
}

/** The lorries of a warehouse and its time to load; none at all: as proposed. */
export function FleetDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ fleet, onClose }: Props) {
  const { warehouse, isProposed, loadingMinutes } = fleet;
  const { focusFirst } = useInvalidInputs();
  const maySave = useMay('planning.saveLorries', warehouse.code);
  const save = useCommand('planning.saveLorries');
  const [kinds, setKinds] = useState(() => fleet.lorries.map(typedKind));
  const [nextKey, setNextKey] = useState(fleet.lorries.length);
  const [loading, setLoading] = useState(loadingMinutes);
  const [isChanged, setChanged] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (next: TypedKind[]) => {
    setKinds(next);
    setChanged(true);
    setProblem(null);
  };
  const send = (lorries: FleetRow['lorries'], minutes: number | null) =>
    save.mutate(
      { input: { warehouse: warehouse.code, lorries, loadingMinutes: minutes } },
      {
        onSuccess: () => {
          tell(travelWords.saved);
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    const read = kinds.map(readKind);
    const isWhole = read.every((kind) => kind !== null);
    setProblem(isWhole ? null : words.wrong);
    // Those that are proposed don't become the warehouse's own by looking at them.
    if (isWhole) send(isProposed && !isChanged ? [] : read, loading);
  };
  const onPaste = (event: ClipboardEvent) => {
    const rows = pastedRows(event.clipboardData.getData('text/plain'));
    if (rows === null || !maySave) return;
    event.preventDefault();
    const pasted = pastedKinds(rows, nextKey);
    if (pasted === null) {
      tell(words.unread, 'orange');
      return;
    }
    setNextKey(nextKey + rows.length);
    change(pasted);
    tell(words.pasted(pasted.length));
  };
  return (
    <FormDialog
      title={words.title(warehouse.name)}
      size={680}
      dirty={isChanged || loading !== loadingMinutes}
      busy={save.isPending}
      error={save.error}
      disabled={!maySave}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack {...takesRows} onPaste={onPaste}>
        {isProposed && <Text size="sm">{words.proposed}</Text>}
        <FleetFields kinds={kinds} disabled={!maySave} onChange={change} />
        {kinds.length === 0 && <Text>{words.empty}</Text>}
        {problem && (
          <Text c="var(--danger)" role="alert">
            {problem}
          </Text>
        )}
        {maySave && (
          <Text size="sm" c="var(--ink-soft)">
            {words.pasteHint}
          </Text>
        )}
        <div>
          <Button
            variant="default"
            size="xs"
            disabled={!maySave || kinds.length >= 20}
            onClick={() => {
              change([...kinds, { key: nextKey, name: '', volume: '', load: '', count: '' }]);
              setNextKey(nextKey + 1);
            }}
          >
            {words.add}
          </Button>
        </div>
        <CountInput
          label={words.loading}
          description={words.loadingHint}
          w={260}
          zero
          disabled={!maySave}
          value={loading}
          onChange={setLoading}
        />
        {maySave && (!isProposed || loadingMinutes !== null) && (
          <div>
            <Button variant="default" size="xs" onClick={() => send([], null)}>
              {travelWords.reset}
            </Button>
          </div>
        )}
      </Stack>
    </FormDialog>
  );
}
