import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { kindName } from '../../shared/documents/kinds';
import { besideFormNames, formOf } from '../../shared/sheets/forms';
import { type PaperName, papers } from '../../shared/sheets/papers';
import { call } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { ParsedInput } from '../components/ParsedInput';
import { tell } from '../components/tell';
import { parseCopies } from '../format/parsePages';
import { sheetWords, printingWords as words } from '../messages/printing';
import { PrinterSelect } from '../printing/PrinterSelect';
import { failureText } from '../printing/PrintFailure';
import { hasParts } from '../printing/usePrintChoice';
import { useCommand } from '../queries';
import type { HabitRow } from './habitColumns';
import { OffsetFields } from './OffsetFields';

interface Props {
  row: HabitRow;
  offsets: Output<'sheets.habits'>['offsets'];
  onClose: () => void;
}

/** How this station prints one form, and how far its printer is off on it. */
export function HabitDialog(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ row, offsets, onClose }: Props) {
  const { form } = row;
  const [habit, setHabit] = useState(row.habit);
  const kept = offsets.find((each) => each.form === form && each.printer === habit.printer);
  const [moved, setMoved] = useState<{ right: number; down: number } | null>(null);
  const offset = moved ?? { right: kept?.right ?? 0, down: kept?.down ?? 0 };
  const saveHabit = useCommand('sheets.saveHabit');
  const saveOffset = useCommand('sheets.saveOffset');
  const { focusFirst } = useInvalidInputs();
  const { printer } = habit;
  const isSlip = papers[habit.paper].kind === 'slip';

  /** The ruler is printed as the form will be, so what was typed is kept before. */
  const keepOffset = async () => {
    if (moved === null || printer === null) return;
    await saveOffset.mutateAsync({ input: { printer, form, offset: moved } });
  };
  const save = useMutation({
    mutationFn: async (next: typeof habit | null) => {
      if (next !== null) await keepOffset();
      await saveHabit.mutateAsync({ input: { form, habit: next } });
    },
    onSuccess: () => {
      tell(words.saved);
      onClose();
    },
  });
  const ruler = useMutation({
    mutationFn: async () => {
      await keepOffset();
      const sheet = { form: 'ruler' as const, of: form };
      const layout = { paper: habit.paper, preprinted: false, byPart: false };
      return call('sheets.print', { sheet, layout, printer, copies: 1 });
    },
    onSuccess: ({ reason }) =>
      reason === null ? tell(words.rulerPrinted) : tell(failureText(reason, printer), 'orange'),
  });
  const posts =
    kindName.options.some((kind) => kind === form) || besideFormNames.some((name) => name === form);
  const change = (next: Partial<typeof habit>) => setHabit((now) => ({ ...now, ...next }));
  return (
    <FormDialog
      title={words.edit(row.title)}
      dirty={habit !== row.habit || moved !== null}
      busy={save.isPending}
      error={save.error ?? ruler.error}
      onSubmit={(event) => {
        event.preventDefault();
        if (!focusFirst()) save.mutate(habit);
      }}
      onClose={onClose}
    >
      <Group grow align="start">
        <Select
          data-autofocus
          label={sheetWords.paper}
          value={habit.paper}
          data={formOf(form).papers.map((name) => ({ value: name, label: papers[name].name }))}
          onChange={(paper) => {
            if (!paper) return;
            const name = paper as PaperName;
            change({ paper: name, ...(papers[name].kind === 'slip' ? { byPart: false } : {}) });
          }}
        />
        <ParsedInput
          label={sheetWords.copies}
          value={habit.copies}
          parse={parseCopies}
          write={String}
          onChange={(copies) => change({ copies: copies ?? 1 })}
        />
      </Group>
      {hasParts(form) && (
        <Checkbox
          label={sheetWords.byPart}
          description={
            isSlip
              ? sheetWords.byPartSlip
              : sheetWords.byPartExplain(formOf(form).parts?.length ?? 0)
          }
          disabled={isSlip}
          checked={habit.byPart && !isSlip}
          onChange={({ currentTarget: { checked } }) => change({ byPart: checked })}
        />
      )}
      {papers[habit.paper].kind !== 'label' && (
        <Checkbox
          label={sheetWords.preprinted}
          description={sheetWords.preprintedExplain}
          checked={habit.preprinted}
          onChange={({ currentTarget: { checked } }) => change({ preprinted: checked })}
        />
      )}
      <PrinterSelect
        size="sm"
        value={printer}
        onChange={(next) => {
          setMoved(null);
          change({ printer: next, ...(next === null ? { afterPosting: false } : {}) });
        }}
      />
      {posts && (
        <Checkbox
          label={words.afterPosting}
          description={printer === null ? words.afterPostingNeeds : words.afterPostingExplain}
          disabled={printer === null}
          checked={habit.afterPosting}
          onChange={({ currentTarget: { checked } }) => change({ afterPosting: checked })}
        />
      )}
      {printer === null ? (
        <Text size="sm" c="var(--ink-soft)">
          {words.offsetNeeds}
        </Text>
      ) : (
        <OffsetFields key={printer} offset={offset} onChange={setMoved}>
          {formOf('ruler').papers.includes(habit.paper) && (
            <Button
              variant="default"
              loading={ruler.isPending}
              onClick={() => !focusFirst() && ruler.mutate()}
            >
              {words.ruler}
            </Button>
          )}
        </OffsetFields>
      )}
      <Group>
        <Button variant="subtle" size="compact-sm" onClick={() => save.mutate(null)}>
          {words.reset}
        </Button>
      </Group>
    </FormDialog>
  );
}
