import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ClipboardEvent, type FormEvent, useState } from 'react';
import type { WayRow } from '../../shared/planning/travelApi';
import type { Roads } from '../../shared/planning/ways';
import { pastedRows, takesRows } from '../app/pastedRows';
import { useWarehouse } from '../app/warehouse';
import { FormDialog } from '../components/FormDialog';
import { tell } from '../components/tell';
import { useShortName } from '../components/useShortName';
import { travelWords } from '../messages/travel';
import { useCommand } from '../queries';
import { readWays } from './readWays';

const words = travelWords.pasting;
/** So many faults are named; the rest are counted. */
const shown = 6;

/** Between the cells of a row where they can be seen and typed over: no field keeps a tab. */
const between = '|';
const cellsOf = (text: string) =>
  text.split('\n').map((line) => line.split(/[|｜]/).map((cell) => cell.trim()));

/** Ways from a spreadsheet: what was read is told before it is saved, and what was not. */
export function PasteWaysDialog({
  from,
  ways: rows,
  roads,
  onClose,
}: {
  from: string;
  ways: readonly WayRow[];
  roads: Roads;
  onClose: () => void;
}) {
  const { warehouses } = useWarehouse();
  const nameOf = useShortName();
  const save = useCommand('planning.saveWays');
  const [text, setText] = useState('');
  const [basis, setBasis] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const straight = new Map(rows.map((row) => [row.to, row.straight]));
  const cells = text.trim() === '' ? [] : cellsOf(text);
  const known = { from, warehouses, straight, roads, basis: basis.trim() };
  const { ways, faults } = readWays(cells, known);
  const onPaste = (event: ClipboardEvent) => {
    const rowsOf = pastedRows(event.clipboardData.getData('text/plain'));
    if (rowsOf === null) return;
    event.preventDefault();
    setText(rowsOf.map((row) => row.join(` ${between} `)).join('\n'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isBare = ways.some(({ way }) => way?.basis === '');
    setProblem(isBare ? travelWords.basisMissing : null);
    if (isBare || ways.length === 0) return;
    save.mutate(
      { input: { from, ways } },
      {
        onSuccess: () => {
          tell(words.saved(ways.length));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title(nameOf(from))}
      size={640}
      dirty={text !== ''}
      busy={save.isPending}
      error={save.error}
      confirm={words.save(ways.length)}
      disabled={ways.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">{words.hint}</Text>
        <div {...takesRows} onPaste={onPaste}>
          <Textarea
            data-autofocus
            aria-label={words.label}
            placeholder={words.label}
            rows={8}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={words.basis}
          placeholder={travelWords.basisHint}
          maxLength={120}
          error={problem}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        {cells.length > 0 && (
          <div role="status">
            <Text>{words.read(ways.length, faults.length)}</Text>
            {faults.slice(0, shown).map(({ row, says }) => (
              <Text key={row} size="sm" c="var(--warn)">
                {words.fault(row, says)}
              </Text>
            ))}
          </div>
        )}
      </Stack>
    </FormDialog>
  );
}
