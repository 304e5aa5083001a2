import { Button } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import type { SheetRequest } from '../../shared/sheets/api';
import { forms, type LabelForm } from '../../shared/sheets/forms';
import { mostLabels } from '../../shared/sheets/ofDocument';
import { sheetWords } from '../messages/printing';
import { SheetPreview } from './SheetPreview';

type Labels = Extract<SheetRequest, { form: LabelForm }>;

interface Props {
  form: LabelForm;
  /** The lots or bins that get one label each; more than one print takes are left for another. */
  of: readonly string[];
}

/** Opens the preview of labels: 货位标签, and how many where it is not one alone. */
export function LabelButton({ form, of }: Props) {
  const [labels, setLabels] = useState<Labels | null>(null);
  const uids = of.slice(0, mostLabels);
  const open = () => setLabels({ form, of: uids.map((uid) => ({ uid, copies: 1 })) });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTag size={14} aria-hidden />}
        disabled={uids.length === 0}
        onClick={open}
      >
        {uids.length === 1 ? forms[form].title : sheetWords.labels(forms[form].title, uids.length)}
      </Button>
      {labels && <SheetPreview sheet={labels} onClose={() => setLabels(null)} />}
    </>
  );
}
