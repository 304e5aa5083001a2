import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReceiptLine } from '../../shared/documents/receipt';
import { importWords as words } from '../messages/imports';
import { ImportLinesDialog } from './ImportLinesDialog';

/** The button 导入明细 above the lines of a receipt that is being written. */
export function ImportLines(props: {
  warehouse: string;
  lines: readonly ReceiptLine[];
  onLines: (lines: readonly ReceiptLine[]) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.linesTitle}
      </Button>
      {isOpen && <ImportLinesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
