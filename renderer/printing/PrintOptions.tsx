import { Button, Checkbox, Select, Text } from '@mantine/core';
import { formOf } from '../../shared/sheets/forms';
import { type PaperName, papers } from '../../shared/sheets/papers';
import { useMay } from '../app/session';
import { ParsedInput } from '../components/ParsedInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { parseCopies, parsePages, writePages } from '../format/parsePages';
import { sheetWords as words } from '../messages/printing';
import { useCommand } from '../queries';
import { aboveDialog } from './layers';
import { PrinterSelect } from './PrinterSelect';
import classes from './Printing.module.css';
import { hasParts, type PrintChoices } from './usePrintChoice';

/** How the sheet of the preview is printed, beside it; kept for this station when one asks. */
export function PrintOptions({ choices }: { choices: PrintChoices }) {
  const { preview, form, choice, isUsual, change } = choices;
  const keep = useCommand('sheets.saveHabit');
  const mayKeep = useMay('sheets.saveHabit');
  if (form === null || choice === null) return <aside className={classes.options} />;
  const { pages: _pages, ...habit } = choice;
  const isSlip = papers[choice.paper].kind === 'slip';
  const count = preview?.pages ?? 1;
  const beyond = preview === undefined ? null : sheetsBeyond(preview);
  return (
    <aside className={classes.options} aria-label={words.options}>
      <Select
        label={words.paper}
        size="xs"
        allowDeselect={false}
        comboboxProps={{ zIndex: aboveDialog }}
        value={choice.paper}
        data={formOf(form).papers.map((name) => ({ value: name, label: papers[name].name }))}
        onChange={(paper) => paper && change({ paper: paper as PaperName })}
      />
      {beyond !== null && (
        <Text size="xs" role="alert" c="var(--warn)">
          {words.beyond(beyond, choice.preprinted)}
        </Text>
      )}
      {hasParts(form) && (
        <Checkbox
          size="xs"
          label={words.byPart}
          description={
            isSlip ? words.byPartSlip : words.byPartExplain(formOf(form).parts?.length ?? 0)
          }
          disabled={isSlip}
          checked={choice.byPart && !isSlip}
          onChange={({ currentTarget: { checked } }) => change({ byPart: checked })}
        />
      )}
      {form !== 'ruler' && papers[choice.paper].kind !== 'label' && (
        <Checkbox
          size="xs"
          label={words.preprinted}
          description={words.preprintedExplain}
          checked={choice.preprinted}
          onChange={({ currentTarget: { checked } }) => change({ preprinted: checked })}
        />
      )}
      <PrinterSelect value={choice.printer} onChange={(printer) => change({ printer })} />
      <ParsedInput
        label={words.copies}
        size="xs"
        value={choice.copies}
        parse={parseCopies}
        write={String}
        onChange={(copies) => change({ copies: copies ?? 1 })}
      />
      <ParsedInput
        // Other pages are other ranges.
        key={count}
        label={words.pages}
        size="xs"
        placeholder={words.allPages}
        value={choice.pages}
        parse={(text) => parsePages(text, count)}
        write={writePages}
        onChange={(pages) => change({ pages })}
      />
      {mayKeep && (
        <div>
          <Button
            variant="default"
            size="xs"
            fullWidth
            disabled={isUsual}
            loading={keep.isPending}
            onClick={() =>
              keep.mutate({ input: { form, habit } }, { onSuccess: () => tell(words.kept) })
            }
          >
            {words.keep}
          </Button>
          {isUsual && (
            <Text size="xs" c="var(--ink-soft)" mt={4}>
              {words.isUsual}
            </Text>
          )}
          <RefusalAlert error={keep.error} />
        </div>
      )}
      {preview !== undefined && preview.printedBefore > 0 && (
        <Text size="xs" c="var(--warn)" role="status">
          {words.printedBefore(preview.printedBefore)}
        </Text>
      )}
    </aside>
  );
}

/**
 * How many sheets one print takes where a person may count on one: of paper that is fed sheet by sheet
 * through a pin printer, or that was printed before. Null where it is one, or nobody counts.
 */
function sheetsBeyond({
  form,
  pages,
  layout,
}: NonNullable<PrintChoices['preview']>): number | null {
  const { paper, preprinted, byPart } = layout;
  const { kind } = papers[paper];
  if (form === 'ruler' || kind === 'label' || (kind !== 'slip' && !preprinted)) return null;
  const sheets = pages / (byPart && kind !== 'slip' ? (formOf(form).parts?.length ?? 1) : 1);
  return sheets > 1 ? sheets : null;
}
