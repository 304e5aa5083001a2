import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import type { SubjectName } from '../../shared/imports/subjects';
import { subjectOf } from '../../shared/imports/subjects';
import { call } from '../api';
import { base64Of, download } from '../app/files';
import { importWords as words } from '../messages/imports';
import { useCommand } from '../queries';

export interface Reading {
  sheet: number;
  headingRow: number;
  columns: Record<string, number>;
}

const largest = 20_000_000;

/** One import from the choice of a file to what was saved. */
export function useImport(subject: SubjectName, warehouse: string) {
  const at = subjectOf(subject).at === 'warehouse' ? warehouse : null;
  const [fileName, setFileName] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [tooLarge, setTooLarge] = useState(false);

  const template = useMutation({
    mutationFn: () => call('imports.template', { subject, warehouse: at }),
    onSuccess: ({ fileName, base64 }) => download(fileName, base64),
  });
  const check = useMutation({
    mutationFn: ({ file, ...asked }: Reading & { file: string }) =>
      call('imports.check', { subject, warehouse: at, file, ...asked }),
  });
  const open = useMutation({
    mutationFn: async (chosen: File) =>
      call('imports.open', { subject, fileName: chosen.name, base64: await base64Of(chosen) }),
    onSuccess: ({ file, proposed }) => {
      const { remembered: _, ...asked } = proposed;
      setReading(asked);
      if (hasAllNeeded(subject, asked.columns)) check.mutate({ file, ...asked });
    },
  });
  const marked = useMutation({
    mutationFn: (asked: Reading & { file: string }) =>
      call('imports.marked', { subject, warehouse: at, ...asked }),
    onSuccess: ({ fileName, base64 }) => download(fileName, base64),
  });
  const save = useCommand('imports.save');
  const file = open.data?.file;

  return {
    subject,
    fileName,
    reading,
    template,
    open,
    check,
    marked,
    save,
    isTooLarge: tooLarge,
    choose: (chosen: File | null) => {
      if (chosen === null) return;
      setTooLarge(chosen.size > largest);
      setFileName(chosen.name);
      setReading(null);
      for (const each of [open, check, save]) each.reset();
      if (chosen.size <= largest) open.mutate(chosen);
    },
    /** Another sheet, row or column: what was found is found anew. */
    change: (asked: Reading) => {
      check.reset();
      setReading(asked);
    },
    runCheck: () => {
      if (file && reading) check.mutate({ file, ...reading });
    },
    runMarked: () => {
      if (file && reading) marked.mutate({ file, ...reading });
    },
    runSave: (onSaved: (saved: Output<'imports.save'>) => void) => {
      if (!file || !reading) return;
      const input = { subject, warehouse: at, file, ...reading, fileName };
      save.mutate({ input }, { onSuccess: onSaved });
    },
    error: template.error ?? open.error ?? check.error ?? marked.error ?? save.error,
    words,
  };
}
export type Import = ReturnType<typeof useImport>;

/** Whether each column is there that must be. */
export function hasAllNeeded(subject: SubjectName, columns: Reading['columns']): boolean {
  return Object.entries(subjectOf(subject).columns).every(
    ([key, { needed }]) => !needed || Object.hasOwn(columns, key),
  );
}
