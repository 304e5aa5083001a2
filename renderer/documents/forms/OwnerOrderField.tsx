import { TextInput } from '@mantine/core';
import type { OwnerOrder } from '../../../shared/documents/issue';
import type { Body } from '../../../shared/documents/kinds';
import { PartySelect } from '../../components/PartySelect';
import { dispatchWords } from '../../messages/documents';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { nameOn, type Paper } from '../paper';

/** 物权单位的指令: whose goods may go, and the number of the order. Half of it is kept, too. */
export function OwnerOrderField<B extends Extract<Body, { ownerOrder: OwnerOrder }>>({
  paper,
}: {
  paper: Paper<B>;
}) {
  const { owner, number } = paper.body.ownerOrder ?? { owner: null, number: '' };
  const set = (part: Partial<NonNullable<OwnerOrder>>) => {
    const order = { owner, number, ...part };
    const isEmpty = order.owner === null && order.number === '';
    paper.change({ body: { ownerOrder: isEmpty ? null : order } as Partial<B> });
  };
  return (
    <PaperField
      field="ownerOrder"
      label={dispatchWords.owner}
      text={`${nameOn(paper, owner) ?? ''}　${number}`.trim()}
      span={2}
    >
      {(tools) => (
        <div className={classes.person}>
          <PartySelect
            {...tools}
            part="owner"
            chosen={nameOn(paper, owner)}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(party) => {
              if (party) paper.remember(party.uid, party);
              set({ owner: party?.uid ?? null });
            }}
          />
          <TextInput
            size="xs"
            aria-label={dispatchWords.ownerOrder}
            placeholder={dispatchWords.ownerOrder}
            maxLength={80}
            error={owner !== null && number.trim() === ''}
            value={number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
        </div>
      )}
    </PaperField>
  );
}
