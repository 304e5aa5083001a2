import { Select, Textarea, TextInput } from '@mantine/core';
import { type DispatchBody, dispatchType } from '../../../shared/documents/dispatch';
import { dispatchTypeNames } from '../../../shared/names';
import { operationsInForce } from '../../../shared/operations/inForce';
import { DateInput } from '../../components/DateInput';
import { EarmarkSelect } from '../../components/EarmarkSelect';
import { PartySelect } from '../../components/PartySelect';
import { TeamOrPartySelect } from '../../components/TeamOrPartySelect';
import { dispatchWords, receiptWords } from '../../messages/documents';
import { useCall } from '../../queries';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { nameOn, type Paper } from '../paper';

/** The head of 出库单, in the order of its sheet. */
export function DispatchHead({ paper }: { paper: Paper<DispatchBody> }) {
  const { body, change, view } = paper;
  const set = (part: Partial<DispatchBody>) => change({ body: part });
  const operations = useCall('operations.list', {}).data?.rows ?? [];
  const inForce = operationsInForce(operations, paper.businessDate);
  const forTeam = body.dispatchType === 'teamSupplies' || body.dispatchType === 'teamLoan';
  const to = body.to && nameOn(paper, body.to.kind === 'team' ? body.to.team : body.to.party);
  const goOn = () => goOnFrom(document.activeElement);
  const text = (field: 'basisNumber' | 'purpose' | 'vehicle', longest: number) => (
    <PaperField field={field} label={dispatchWords[field]} text={body[field]}>
      {(tools) => (
        <TextInput
          {...tools}
          maxLength={longest}
          value={body[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      )}
    </PaperField>
  );
  return (
    <div className={classes.grid}>
      <PaperField field="businessDate" label={receiptWords.businessDate} text={paper.businessDate}>
        {view?.number
          ? undefined
          : (tools) => (
              <DateInput
                {...tools}
                value={paper.businessDate}
                onChange={(businessDate) => businessDate && change({ businessDate })}
              />
            )}
      </PaperField>
      <PaperField field="warehouse" label={receiptWords.warehouse} text={paper.warehouse.name} />
      <PaperField
        field="dispatchType"
        label={dispatchWords.dispatchType}
        text={dispatchTypeNames[body.dispatchType]}
      >
        {(tools) => (
          <Select
            {...tools}
            value={body.dispatchType}
            data={dispatchType.options.map((value) => ({ value, label: dispatchTypeNames[value] }))}
            onChange={(value) => set({ dispatchType: value as DispatchBody['dispatchType'] })}
          />
        )}
      </PaperField>
      <PaperField field="to" label={dispatchWords.to} text={to} leads="lines">
        {(tools) => (
          <TeamOrPartySelect
            {...tools}
            autoFocus={view === null}
            teamsOnly={forTeam}
            chosen={to}
            onEntered={goOn}
            onChoose={(chosen) => {
              if (chosen) paper.remember(chosen.uid, chosen);
              set({ to: chosen && destination(chosen) });
            }}
          />
        )}
      </PaperField>
      <PaperField
        field="operation"
        label={dispatchWords.operation}
        text={nameOn(paper, body.operation) ?? dispatchWords.noOperation}
        span={2}
      >
        {(tools) => (
          <Select
            {...tools}
            value={body.operation ?? ''}
            data={[
              { value: '', label: dispatchWords.noOperation },
              ...operations
                .filter((each) => inForce.includes(each) || each.uid === body.operation)
                .map(({ uid, name }) => ({ value: uid, label: name })),
            ]}
            onChange={(uid) => set({ operation: uid || null })}
          />
        )}
      </PaperField>
      {text('purpose', 200)}
      {text('basisNumber', 80)}
      <PaperField
        field="earmark"
        label={dispatchWords.earmark}
        text={nameOn(paper, body.earmark) ?? receiptWords.noEarmark}
      >
        {(tools) => (
          <EarmarkSelect
            {...tools}
            placeholder={receiptWords.noEarmark}
            chosen={nameOn(paper, body.earmark)}
            onEntered={goOn}
            onChoose={(earmark) => {
              if (earmark) paper.remember(earmark.uid, earmark);
              set({ earmark: earmark?.uid ?? null });
            }}
          />
        )}
      </PaperField>
      <OwnerOrder paper={paper} />
      <PaperField field="dueDate" label={dispatchWords.dueDate} text={body.dueDate}>
        {(tools) => (
          <DateInput
            {...tools}
            disabled={body.to?.kind === 'party'}
            value={body.dueDate}
            onChange={(dueDate) => set({ dueDate })}
          />
        )}
      </PaperField>
      {text('vehicle', 40)}
      <PaperField field="note" label={receiptWords.note} text={body.note} span={3}>
        {(tools) => (
          <Textarea
            {...tools}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={1000}
            value={body.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        )}
      </PaperField>
    </div>
  );
}

function destination(chosen: { kind: 'team' | 'party'; uid: string }): DispatchBody['to'] {
  return chosen.kind === 'team'
    ? { kind: 'team', team: chosen.uid }
    : { kind: 'party', party: chosen.uid };
}

/** 物权单位的指令: whose goods may go, and the number of the order. Half of it is kept, too. */
function OwnerOrder({ paper }: { paper: Paper<DispatchBody> }) {
  const { owner, number } = paper.body.ownerOrder ?? { owner: null, number: '' };
  const set = (part: Partial<NonNullable<DispatchBody['ownerOrder']>>) => {
    const order = { owner, number, ...part };
    const isEmpty = order.owner === null && order.number === '';
    paper.change({ body: { ownerOrder: isEmpty ? null : order } });
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
