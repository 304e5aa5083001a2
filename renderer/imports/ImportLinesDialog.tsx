import { Button, Modal, Text } from '@mantine/core';
import type { ReceiptLine } from '../../shared/documents/receipt';
import { lineKey } from '../../shared/imports/lineKey';
import { importWords as words } from '../messages/imports';
import { ImportButtons, ImportProgress } from './ImportDesk';
import classes from './Imports.module.css';
import { useImport } from './useImport';

/** 导入明细: rows of a sheet as lines of the receipt that is being written; those there are stay out. */
export function ImportLinesDialog({
  warehouse,
  lines,
  onLines,
  onClose,
}: {
  warehouse: string;
  /** What the receipt has. */
  lines: readonly ReceiptLine[];
  onLines: (lines: readonly ReceiptLine[]) => void;
  onClose: () => void;
}) {
  const run = useImport('receiptLines', warehouse);
  const there = new Set(lines.map(lineKey));
  return (
    <Modal opened onClose={onClose} title={words.linesTitle} size="90%">
      <div className={classes.dialog}>
        <Text c="var(--ink-soft)" size="sm">
          {words.explain}
          {words.drop}。
        </Text>
        <ImportButtons run={run} warehouse={warehouse} />
        <ImportProgress run={run}>
          {({ lines: read }) => {
            const fresh = (read ?? []).filter((line) => !there.has(lineKey(line)));
            const same = (read ?? []).length - fresh.length;
            return (
              <>
                {same > 0 && words.linesAgain(same)}
                <Button
                  disabled={fresh.length === 0}
                  onClick={() => {
                    onLines(fresh);
                    onClose();
                  }}
                >
                  {words.addLines(fresh.length)}
                </Button>
              </>
            );
          }}
        </ImportProgress>
      </div>
    </Modal>
  );
}
