import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentRow } from '../../shared/documents/api';
import { kindNames } from '../../shared/names';
import { useKeys } from '../app/keys';
import { useReturnFocus } from '../components/useReturnFocus';
import { manyWords as words } from '../messages/printing';
import { PrinterSelect } from './PrinterSelect';
import classes from './Printing.module.css';
import { type Outcome, usePrintMany } from './usePrintMany';

/** 打印所选: several papers one after the other on the printer, or as PDF in a folder; each is told. */
export function PrintManyDialog(props: { papers: readonly DocumentRow[]; onClose: () => void }) {
  useReturnFocus();
  const { papers, onClose } = props;
  const [printer, setPrinter] = useState<string | null>(null);
  const { outcomes, state, print, savePdfs, stop } = usePrintMany(papers);
  const isRunning = state === 'running';
  const done = Object.keys(outcomes).length;
  const good = Object.values(outcomes).filter(({ ok }) => ok).length;
  const start = (work: () => Promise<void>) => {
    if (!isRunning) void work();
  };
  useKeys([{ key: 'F9', label: words.print, run: () => start(() => print(printer)) }], {
    dialog: true,
  });
  return (
    <Modal
      opened
      size={680}
      title={words.title(papers.length)}
      onClose={() => {
        stop();
        onClose();
      }}
      closeOnClickOutside={!isRunning}
    >
      <Stack gap={12}>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <PrinterSelect size="sm" value={printer} onChange={setPrinter} asking={words.asUsual} />
        {state !== 'before' && (
          <div role="status">
            <Progress value={(done / papers.length) * 100} aria-label={words.print} />
            <Text size="sm" mt={4}>
              {isRunning ? words.running(done, papers.length) : words.over(good, papers.length)}{' '}
              {state === 'stopped' && words.stopped(papers.length - done)}
            </Text>
          </div>
        )}
        <ul className={classes.papers}>
          {papers.map(({ uid, kind, number }) => (
            <li key={uid}>
              <span>
                {number ?? words.noNumber} {kindNames[kind]}
              </span>
              <Became outcome={outcomes[uid]} isWaiting={isRunning} />
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          {isRunning ? (
            <Button variant="default" onClick={stop}>
              {words.stop}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => start(savePdfs)}>
                {words.pdf}
              </Button>
              <Button data-autofocus onClick={() => start(() => print(printer))}>
                {words.print} F9
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Became({ outcome, isWaiting }: { outcome: Outcome | undefined; isWaiting: boolean }) {
  if (outcome === undefined) return <span>{isWaiting && words.waiting}</span>;
  return <span style={{ color: outcome.ok ? 'var(--good)' : 'var(--warn)' }}>{outcome.text}</span>;
}
