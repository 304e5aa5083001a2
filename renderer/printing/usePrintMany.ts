import { useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../shared/documents/api';
import { call, RefusedError } from '../api';
import { manyWords as words } from '../messages/printing';
import { refusalSentence } from '../messages/refusals';
import { failureText } from './PrintFailure';

/** What became of one paper. */
export interface Outcome {
  ok: boolean;
  text: string;
}

type Paper = Pick<DocumentRow, 'uid'>;

/**
 * Prints papers one after the other, or writes each as PDF into a folder that is asked for once. What
 * goes wrong with one keeps none of the others back; it stops after the paper under way.
 */
export function usePrintMany(papers: readonly Paper[]) {
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [state, setState] = useState<'before' | 'running' | 'stopped' | 'over'>('before');
  const isStopped = useRef(false);
  const stop = () => {
    isStopped.current = true;
  };
  useEffect(() => stop, []);

  const run = async (one: (sheet: { form: 'document'; document: string }) => Promise<Outcome>) => {
    isStopped.current = false;
    setOutcomes({});
    setState('running');
    for (const { uid } of papers) {
      if (isStopped.current) break;
      const outcome = await one({ form: 'document', document: uid }).catch(failed);
      setOutcomes((now) => ({ ...now, [uid]: outcome }));
    }
    setState(isStopped.current ? 'stopped' : 'over');
  };
  /** On a printer, or null: each on the one that its form is used to. */
  const print = (printer: string | null) =>
    run(async (sheet) => {
      const named = printer === null ? {} : { printer };
      const { reason } = await call('sheets.print', { sheet, ...named });
      return reason === null
        ? { ok: true, text: words.printed }
        : { ok: false, text: failureText(reason, printer) };
    });
  const savePdfs = async () => {
    const { folder } = await call('sheets.chooseFolder', {});
    if (folder === null) return;
    await run(async (sheet) => {
      const { path } = await call('sheets.savePdf', { sheet, intoChosen: true });
      return { ok: true, text: words.savedTo(path ?? folder) };
    });
  };
  return { outcomes, state, print, savePdfs, stop };
}

function failed(error: unknown): Outcome {
  if (!(error instanceof RefusedError)) return { ok: false, text: words.broken };
  const { title, detail } = refusalSentence(error.refusal);
  return { ok: false, text: `${title}。${detail}` };
}
