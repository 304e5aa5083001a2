import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { kindOf } from '../../../shared/documents/kinds';
import { type ReceiptBody, type ReceiptLine, receiptType } from '../../../shared/documents/receipt';
import type { ItemRow } from '../../../shared/items/api';
import { receiptTypeNames } from '../../../shared/names';
import { useWarehouse } from '../../app/warehouse';
import { DateInput } from '../../components/DateInput';
import { EarmarkSelect } from '../../components/EarmarkSelect';
import { ItemSelect } from '../../components/ItemSelect';
import { PartySelect } from '../../components/PartySelect';
import { receiptWords } from '../../messages/documents';
import { callQuery } from '../../queries';
import { AmountInWords } from '../AmountInWords';
import { Cell } from '../Cell';
import { ColumnsMenu, useColumns } from '../ColumnsMenu';
import { itemAside } from '../ItemText';
import { LinesTable } from '../LinesTable';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { PersonFields } from '../PersonFields';
import { nameOn, type Paper } from '../paper';
import { totalsRow } from '../totalsRow';
import { useCatalogue } from '../useCatalogue';
import { useRows } from '../useRows';
import { ExpiryOffer } from './ExpiryOffer';
import { optionalColumns, receiptColumns } from './receiptColumns';
import { changeItem, newReceiptLine, offeredExpiry } from './receiptLine';
import { sourceRoles } from './sourceRoles';

/** 入库单: where goods come from, whose they are, what they are, and who counted them. */
export function ReceiptForm({ paper }: { paper: Paper<ReceiptBody> }) {
  return (
    <>
      <Head paper={paper} />
      <Lines paper={paper} />
      <PersonFields
        paper={paper}
        roles={[
          { role: 'deliverer' },
          { role: 'acceptor1' },
          { role: 'acceptor2' },
          { role: 'keeper' },
        ]}
      />
    </>
  );
}

function Head({ paper }: { paper: Paper<ReceiptBody> }) {
  const { body, change, view } = paper;
  const set = (part: Partial<ReceiptBody>) => change({ body: part });
  const ownSociety = useWarehouse().warehouses.find(({ code }) => code === paper.warehouse.code)
    ?.society.uid;
  const text = (
    field: 'basisNumber' | 'inspectionNumber' | 'ticketNumber' | 'certificateNumber',
  ) => (
    <PaperField field={field} label={receiptWords[field]} text={body[field]}>
      {(tools) => (
        <TextInput
          {...tools}
          maxLength={80}
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
        field="receiptType"
        label={receiptWords.receiptType}
        text={receiptTypeNames[body.receiptType]}
      >
        {(tools) => (
          <Select
            {...tools}
            value={body.receiptType}
            data={receiptType.options.map((value) => ({ value, label: receiptTypeNames[value] }))}
            onChange={(value) => {
              const type = value as ReceiptBody['receiptType'];
              set({ receiptType: type, owner: ownerFor(type, body.owner, ownSociety) });
            }}
          />
        )}
      </PaperField>
      <PaperField
        field="source"
        label={receiptWords.source}
        text={nameOn(paper, body.source)}
        leads="lines"
      >
        {(tools) => (
          <PartySelect
            {...tools}
            autoFocus={view === null}
            part={sourceRoles[body.receiptType]}
            chosen={nameOn(paper, body.source)}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(party) => {
              if (party) paper.remember(party.uid, party);
              set({ source: party?.uid ?? null });
            }}
          />
        )}
      </PaperField>
      <PaperField field="owner" label={receiptWords.owner} text={nameOn(paper, body.owner)}>
        {(tools) => (
          <PartySelect
            {...tools}
            part="owner"
            chosen={nameOn(paper, body.owner)}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(party) => {
              if (party) paper.remember(party.uid, party);
              set({ owner: party?.uid ?? null });
            }}
          />
        )}
      </PaperField>
      <PaperField
        field="earmark"
        label={receiptWords.earmark}
        text={nameOn(paper, body.earmark) ?? receiptWords.noEarmark}
      >
        {(tools) => (
          <EarmarkSelect
            {...tools}
            placeholder={receiptWords.noEarmark}
            chosen={nameOn(paper, body.earmark)}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(earmark) => {
              if (earmark) paper.remember(earmark.uid, earmark);
              set({ earmark: earmark?.uid ?? null });
            }}
          />
        )}
      </PaperField>
      {body.arrival !== null && (
        <PaperField
          field="arrival"
          label={receiptWords.arrival}
          text={nameOn(paper, body.arrival)}
        />
      )}
      {text('basisNumber')}
      {text('inspectionNumber')}
      {text('ticketNumber')}
      {text('certificateNumber')}
      <PaperField field="note" label={receiptWords.note} text={body.note} span={2}>
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

/** 代储: somebody else's goods, so the owner is asked for; all else begins as the society's own. */
function ownerFor(
  type: ReceiptBody['receiptType'],
  owner: string | null,
  ownSociety: string | undefined,
): string | null {
  if (type === 'keptForOwner') return owner === ownSociety ? null : owner;
  return owner ?? ownSociety ?? null;
}

function Lines({ paper }: { paper: Paper<ReceiptBody> }) {
  const { body, editable, change, labelOf, remember, warehouse } = paper;
  const itemOf = useCatalogue(warehouse.code, editable);
  const queryClient = useQueryClient();
  const { rows, edit } = useRows(body.lines, editable, (lines) => change({ body: { lines } }));
  const lastBasis = body.lines.findLast((line) => line.priceBasis !== null)?.priceBasis ?? null;
  const used = usedColumns(body.lines, itemOf);
  const all = useMemo(
    () => receiptColumns({ warehouse: warehouse.code, labelOf, remember, itemOf, lastBasis }),
    [warehouse.code, labelOf, remember, itemOf, lastBasis],
  );
  const { columns, menu } = useColumns('receipt', all, optionalColumns, used, editable);
  const totals = useMemo(() => kindOf(body).totals(body), [body]);

  /** The bin where most of it lies, from the store: put on the line unless one was chosen by then. */
  const proposedBin = async (item: string) => {
    const { rows: bins, proposed } = await queryClient.fetchQuery(
      callQuery('bins.list', { warehouse: warehouse.code, item }),
    );
    const bin = bins.find(({ uid }) => uid === proposed);
    if (bin) remember(bin.uid, { name: bin.code });
    return bin?.uid ?? null;
  };

  return (
    <div>
      <LinesTable<ReceiptLine>
        rows={rows}
        edit={edit}
        columns={columns}
        menu={editable ? <ColumnsMenu {...menu} /> : null}
        begin={(line, { set, change: changeLine, next, field }) => (
          <Cell aside={line && itemAside(labelOf(line.item))}>
            <ItemSelect
              {...field}
              warehouse={warehouse.code}
              chosen={line && nameOn(paper, line.item)}
              onEntered={next}
              onChoose={(item) => {
                if (item === null || item.uid === line?.item) return;
                remember(item.uid, item);
                set(line ? changeItem(line, item) : newReceiptLine(item));
                void proposedBin(item.uid).then((bin) =>
                  changeLine((now) =>
                    now.item === item.uid && now.bin === null ? { ...now, bin } : now,
                  ),
                );
              }}
            />
          </Cell>
        )}
        under={(line, _number, row) => {
          const item = editable ? itemOf(line.item) : undefined;
          const expiry = offeredExpiry(line, item);
          return expiry ? (
            <ExpiryOffer
              date={expiry.date}
              months={item?.shelfLifeMonths ?? 0}
              onTake={() => edit({ type: 'set', key: row.key, line: { ...line, expiry } })}
            />
          ) : null;
        }}
        totals={totalsRow(
          totals,
          'entered',
          body.lines.map(({ item }) => itemOf(item)?.unit ?? labelOf(item)?.unit ?? ''),
        )}
      />
      <AmountInWords money={totals} />
    </div>
  );
}

/** The optional columns that hold something, or are about to. */
function usedColumns(
  lines: readonly ReceiptLine[],
  itemOf: (uid: string) => ItemRow | undefined,
): Record<string, true> {
  const used: Record<string, true> = {};
  for (const line of lines) {
    if (line.expected !== null) used.expected = true;
    if (line.productionDate !== null) used.productionDate = true;
    if (line.condition !== 'good') used.condition = true;
    if (line.serialNumber !== '' || itemOf(line.item)?.serialised) used.serialNumber = true;
    if (line.note !== '') used.note = true;
  }
  return used;
}
