import { Select } from '@mantine/core';
import { useCallback } from 'react';
import { type ReceiptBody, type ReceiptLine, receiptType } from '../../../shared/documents/receipt';
import { receiptTypeNames } from '../../../shared/names';
import { useWarehouse } from '../../app/warehouse';
import { ImportLines } from '../../imports/ImportLines';
import { receiptWords } from '../../messages/documents';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { PersonFields } from '../PersonFields';
import { nameOn, type Paper } from '../paper';
import { EarmarkField, NoteField, PartyField, PlaceFields, TextField } from './fields';
import { GoodsLines } from './GoodsLines';
import type { GoodsFacts } from './goodsColumns';
import { optionalColumns, receiptColumns } from './receiptColumns';
import { changeItem, newReceiptLine } from './receiptLine';
import { sourceRoles } from './sourceRoles';
import { useProposedBin } from './useProposedBin';

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
  const { body, change } = paper;
  const set = (part: Partial<ReceiptBody>) => change({ body: part });
  const ownSociety = useWarehouse().warehouses.find(({ code }) => code === paper.warehouse.code)
    ?.society.uid;
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
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
      <PartyField
        paper={paper}
        field="source"
        label={receiptWords.source}
        part={sourceRoles[body.receiptType]}
        leads="lines"
        begins
      />
      <PartyField paper={paper} field="owner" label={receiptWords.owner} part="owner" />
      <EarmarkField paper={paper} />
      {body.arrival !== null && (
        <PaperField
          field="arrival"
          label={receiptWords.arrival}
          text={nameOn(paper, body.arrival)}
        />
      )}
      <TextField paper={paper} field="basisNumber" label={receiptWords.basisNumber} />
      <TextField paper={paper} field="inspectionNumber" label={receiptWords.inspectionNumber} />
      <TextField paper={paper} field="ticketNumber" label={receiptWords.ticketNumber} />
      <TextField paper={paper} field="certificateNumber" label={receiptWords.certificateNumber} />
      <NoteField paper={paper} />
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
  const { body, change, remember, warehouse } = paper;
  const proposedBin = useProposedBin(paper);
  const columnsOf = useCallback(
    (facts: GoodsFacts) => receiptColumns({ ...facts, warehouse: warehouse.code, remember }),
    [warehouse.code, remember],
  );
  return (
    <GoodsLines<ReceiptLine>
      paper={paper}
      name="receipt"
      lines={body.lines}
      onLines={(lines) => change({ body: { lines } })}
      columnsOf={columnsOf}
      optional={optionalColumns}
      importer={(append) => (
        <ImportLines warehouse={warehouse.code} lines={body.lines} onLines={append} />
      )}
      lineFor={(item, before) => (before ? changeItem(before, item) : newReceiptLine(item))}
      onItem={(item, changeLine) =>
        void proposedBin(item).then((bin) =>
          changeLine((now) => (now.item === item && now.bin === null ? { ...now, bin } : now)),
        )
      }
    />
  );
}
