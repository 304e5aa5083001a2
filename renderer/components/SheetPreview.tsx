import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetRequest } from '../../shared/sheets/api';
import { call } from '../api';
import { useKeys } from '../app/keys';
import { sheetWords as words } from '../messages/printing';
import { aboveWatermark } from '../printing/layers';
import { PrintFailure } from '../printing/PrintFailure';
import classes from '../printing/Printing.module.css';
import { PrintOptions } from '../printing/PrintOptions';
import { SheetTools } from '../printing/SheetTools';
import { usePrintChoice } from '../printing/usePrintChoice';
import { useSheetDesk } from '../printing/useSheetDesk';
import { InvalidInputs, useInvalidInputs } from './InvalidInputs';
import { RefusalAlert } from './RefusalAlert';
import { SheetPages } from './SheetPages';
import { tell } from './tell';
import { useReturnFocus } from './useReturnFocus';

/** 打印预览: the sheet as the paper will have it; choose how, print it or keep it as PDF. */
export function SheetPreview(props: { sheet: SheetRequest; onClose: () => void }) {
  useReturnFocus();
  return (
    <Modal.Root opened onClose={props.onClose} centered padding={0} zIndex={aboveWatermark}>
      <Modal.Overlay />
      <Modal.Content className={classes.window}>
        <InvalidInputs>
          <Preview {...props} />
        </InvalidInputs>
      </Modal.Content>
    </Modal.Root>
  );
}

function Preview({ sheet }: { sheet: SheetRequest }) {
  const choices = usePrintChoice(sheet);
  const { preview, choice, layout } = choices;
  const desk = useSheetDesk(preview);
  const { focusFirst } = useInvalidInputs();
  const [asked, setAsked] = useState<string | null>(null);
  const print = useMutation({
    mutationFn: async () => {
      const { printer = null, copies = 1, pages = null } = choice ?? {};
      setAsked(printer);
      return call('sheets.print', { sheet, layout, printer, copies, pages });
    },
    onSuccess: ({ printed }) => {
      if (!printed) return;
      tell(words.printed);
      choices.again();
    },
  });
  const savePdf = useMutation({
    mutationFn: () => call('sheets.savePdf', { sheet, layout, printer: choice?.printer }),
    onSuccess: ({ saved, path }) => {
      if (saved && path) tell(words.savedTo(path));
    },
  });
  const ready = preview !== undefined && choice !== null && !choices.isLate;
  const start = () => {
    if (!print.isPending && !focusFirst()) print.mutate();
  };
  const save = () => {
    if (!savePdf.isPending) savePdf.mutate();
  };
  useKeys(
    [
      { key: 'F9', label: words.print, run: start, disabled: !ready },
      { key: 'Ctrl+P', run: start, disabled: !ready },
      { key: 'Ctrl+S', run: save, disabled: !ready },
      { key: 'PageDown', run: () => desk.goTo(desk.page + 1) },
      { key: 'PageUp', run: () => desk.goTo(desk.page - 1) },
    ],
    { dialog: true },
  );
  const reason = print.data?.reason ?? null;
  return (
    <>
      <SheetTools
        title={preview?.title ?? words.title}
        desk={desk}
        ready={ready}
        isPrinting={print.isPending}
        isSaving={savePdf.isPending}
        onPrint={start}
        onSave={save}
      />
      {reason && !print.isPending && (
        <PrintFailure reason={reason} printer={asked} onSave={save} onClose={print.reset} />
      )}
      <RefusalAlert error={choices.error ?? print.error ?? savePdf.error} />
      <div className={classes.body}>
        <SheetPages
          preview={preview}
          zoom={desk.zoom}
          desk={desk.ref}
          isLate={choices.isLate}
          onScroll={desk.look}
        />
        <PrintOptions choices={choices} />
      </div>
    </>
  );
}
