import { Select, Textarea, TextInput } from '@mantine/core';
import type { z } from 'zod';
import type { Body } from '../../../shared/documents/kinds';
import { vehicleOn } from '../../../shared/documents/vehicle';
import type { partyRole } from '../../../shared/parties/api';
import { useToday } from '../../app/session';
import { useOperationsInForce } from '../../app/useOperationsInForce';
import { DateInput } from '../../components/DateInput';
import { EarmarkSelect } from '../../components/EarmarkSelect';
import { PartySelect } from '../../components/PartySelect';
import { dispatchWords, draftWords, receiptWords } from '../../messages/documents';
import { useCall } from '../../queries';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { nameOn, type Paper } from '../paper';
import { OperationOffer } from './OperationOffer';

/** The fields that the heads of papers have in common. */

/** The fields of a body that hold a `T`. */
type FieldOf<B, T> = { [K in keyof B]-?: B[K] extends T ? K : never }[keyof B] & string;

interface Props<B extends Body> {
  paper: Paper<B>;
}

/** 日期 and 仓库: of a numbered paper both are fixed. */
export function PlaceFields<B extends Body>({ paper }: Props<B>) {
  const { businessDate, view, warehouse, change } = paper;
  const isLater = businessDate > useToday();
  return (
    <>
      <PaperField field="businessDate" label={receiptWords.businessDate} text={businessDate}>
        {view?.number
          ? undefined
          : (tools) => (
              <>
                <DateInput
                  {...tools}
                  error={tools.error || isLater}
                  value={businessDate}
                  onChange={(day) => day && change({ businessDate: day })}
                />
                {isLater && <div className={classes.problem}>{draftWords.laterDate}</div>}
              </>
            )}
      </PaperField>
      <PaperField field="warehouse" label={receiptWords.warehouse} text={warehouse.name} />
    </>
  );
}

/** A line of text: a number of a paper, a place, a vehicle. */
export function TextField<B extends Body>({
  paper,
  field,
  label,
  longest = 80,
  span,
  begins = false,
  shown,
}: Props<B> & {
  field: FieldOf<B, string>;
  label: string;
  /** What is read where it can't be written, if that is not what is written. */
  shown?: string;
  longest?: number;
  span?: 2 | 3 | 4;
  /** A new paper begins with it. */
  begins?: boolean;
}) {
  const value = paper.body[field] as string;
  return (
    <PaperField field={field} label={label} text={shown ?? value} {...(span ? { span } : {})}>
      {(tools) => (
        <TextInput
          {...tools}
          autoFocus={begins && paper.view === null}
          maxLength={longest}
          value={value}
          onChange={(event) => setField(paper, field, event.currentTarget.value)}
        />
      )}
    </PaperField>
  );
}

/** 车号: what is written, else the lorries that bring the paper. */
export function VehicleField<B extends Extract<Body, { vehicle: string }>>({ paper }: Props<B>) {
  return (
    <TextField<Extract<Body, { vehicle: string }>>
      paper={paper as never}
      field="vehicle"
      label={dispatchWords.vehicle}
      longest={40}
      shown={vehicleOn(paper.body.vehicle, paper.view)}
    />
  );
}

/** 备注, over several lines. */
export function NoteField<B extends Extract<Body, { note: string }>>({
  paper,
  span = 2,
}: Props<B> & { span?: 2 | 3 | 4 }) {
  return (
    <PaperField field="note" label={receiptWords.note} text={paper.body.note} span={span}>
      {(tools) => (
        <Textarea
          {...tools}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={paper.body.note}
          onChange={(event) => setField(paper, 'note', event.currentTarget.value)}
        />
      )}
    </PaperField>
  );
}

/** A 往来单位 that plays a part. */
export function PartyField<B extends Body>({
  paper,
  field,
  label,
  part,
  leads,
  begins = false,
}: Props<B> & {
  field: FieldOf<B, string | null>;
  label: string;
  part: z.infer<typeof partyRole>;
  /** Enter leads from here straight to the lines. */
  leads?: 'lines';
  /** A new paper begins with it. */
  begins?: boolean;
}) {
  const chosen = nameOn(paper, paper.body[field] as string | null);
  return (
    <PaperField field={field} label={label} text={chosen} leads={leads}>
      {(tools) => (
        <PartySelect
          {...tools}
          autoFocus={begins && paper.view === null}
          part={part}
          chosen={chosen}
          onEntered={() => goOnFrom(document.activeElement)}
          onChoose={(party) => {
            if (party) paper.remember(party.uid, party);
            setField(paper, field, party?.uid ?? null);
          }}
        />
      )}
    </PaperField>
  );
}

/** 定向用途. */
export function EarmarkField<B extends Extract<Body, { earmark: string | null }>>({
  paper,
}: Props<B>) {
  const chosen = nameOn(paper, paper.body.earmark);
  return (
    <PaperField
      field="earmark"
      label={receiptWords.earmark}
      text={chosen ?? receiptWords.noEarmark}
    >
      {(tools) => (
        <EarmarkSelect
          {...tools}
          placeholder={receiptWords.noEarmark}
          chosen={chosen}
          onEntered={() => goOnFrom(document.activeElement)}
          onChoose={(earmark) => {
            if (earmark) paper.remember(earmark.uid, earmark);
            setField(paper, 'earmark', earmark?.uid ?? null);
          }}
        />
      )}
    </PaperField>
  );
}

/** 应急响应: those in force on the day of the paper, or none; the latest is offered by one key. */
export function OperationField<B extends Extract<Body, { operation: string | null }>>({
  paper,
}: Props<B>) {
  const { operation } = paper.body;
  const operations = useCall('operations.list', {}).data?.rows ?? [];
  const inForce = useOperationsInForce(paper.businessDate);
  return (
    <PaperField
      field="operation"
      label={dispatchWords.operation}
      text={nameOn(paper, operation) ?? dispatchWords.noOperation}
      span={2}
    >
      {(tools) => (
        <>
          <Select
            {...tools}
            value={operation ?? ''}
            data={[
              { value: '', label: dispatchWords.noOperation },
              ...operations
                .filter((each) => inForce.includes(each) || each.uid === operation)
                .map(({ uid, name }) => ({ value: uid, label: name })),
            ]}
            onChange={(uid) => setField(paper, 'operation', uid || null)}
          />
          {operation === null && inForce[0] && (
            <OperationOffer
              name={inForce[0].name}
              onTake={() => setField(paper, 'operation', inForce[0]?.uid)}
            />
          )}
        </>
      )}
    </PaperField>
  );
}

function setField<B extends Body>(paper: Paper<B>, field: keyof B & string, value: unknown) {
  paper.change({ body: { [field]: value } as Partial<B> });
}
