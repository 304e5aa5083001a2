import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import type { DocumentView } from '../../shared/documents/api';
import type { DispatchBody } from '../../shared/documents/dispatch';
import { quantityGiven } from '../../shared/documents/issue';
import { formatInstant } from '../../shared/format/instant';
import { call } from '../api';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { beingSaved } from '../documents/useDraft';
import { quickWords } from '../messages/quick';
import { useCall, useCommand } from '../queries';
import classes from './Quick.module.css';
import type { Unfinished } from './useQuickPaper';

const words = quickWords.unfinished;

interface Props {
  onGoOn: (unfinished: Unfinished) => void;
}

/** 继续上次未完的出库: what was left here is not lost, and is not written a second time. */
export function UnfinishedOffer({
  warehouse,
  except,
  onGoOn,
}: Props & {
  warehouse: string;
  /** The paper that is being written now. */
  except: string;
}) {
  const draft = useCall('quick.unfinished', { warehouse }).data?.draft ?? null;
  if (draft === null || draft.document === except) return null;
  return <Offer key={draft.document} draft={draft} onGoOn={onGoOn} />;
}

function Offer({
  draft,
  onGoOn,
}: Props & { draft: NonNullable<Output<'quick.unfinished'>['draft']> }) {
  const { document, madeAt, to, items } = draft;
  const { data: view } = useCall('documents.read', { document });
  const [discarding, askToDiscard] = useState(false);
  const discard = useCommand('documents.discard');
  const goOn = useMutation({
    mutationFn: async () => {
      // Its last words may still be on their way.
      await beingSaved.get(document);
      return { view: await call('documents.read', { document }), to, items };
    },
    onSuccess: onGoOn,
  });
  return (
    <section className={classes.unfinished} aria-label={words.title}>
      <div>
        <strong>{words.title}</strong>
        <span>{words.what(formatInstant(madeAt), to?.name ?? null, goodsOf(view))}</span>
        <RefusalAlert error={goOn.error} />
      </div>
      <Group gap={12} wrap="nowrap">
        <Button size="md" loading={goOn.isPending} onClick={() => goOn.mutate()}>
          {words.goOn}
        </Button>
        <Button size="md" variant="default" onClick={() => askToDiscard(true)}>
          {words.discard}
        </Button>
      </Group>
      {discarding && (
        <ConfirmDialog
          danger
          title={words.discardTitle}
          confirm={words.discard}
          busy={discard.isPending || view === undefined}
          error={discard.error}
          onConfirm={() =>
            view &&
            discard.mutate(
              { input: { document, revision: view.revision } },
              { onSuccess: () => askToDiscard(false) },
            )
          }
          onClose={() => askToDiscard(false)}
        >
          {words.discardExplain}
        </ConfirmDialog>
      )}
    </section>
  );
}

/** What was on it so far. */
function goodsOf(view: DocumentView | undefined): string {
  const lines = (view?.body as DispatchBody | undefined)?.lines ?? [];
  return lines
    .map((line) => {
      const { name, unit } = view?.labels[line.item] ?? { name: '', unit: '' };
      return `${name} ${quickWords.quantity(quantityGiven(line), unit ?? '')}`;
    })
    .join('、');
}
