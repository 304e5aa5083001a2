import type { TransferBody } from '../../../shared/documents/transfer';
import { DateInput } from '../../components/DateInput';
import { WarehouseSelect } from '../../components/WarehouseSelect';
import { dispatchWords } from '../../messages/documents';
import { transferWords as words } from '../../messages/transfers';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { PersonFields } from '../PersonFields';
import { nameOn, type Paper } from '../paper';
import {
  EarmarkField,
  NoteField,
  OperationField,
  PlaceFields,
  TextField,
  VehicleField,
} from './fields';
import { IssueLines } from './IssueLines';
import { OwnerOrderField } from './OwnerOrderField';
import { RequisitionField } from './RequisitionField';

/** 调拨单: to which warehouse the goods go, by when, and which lots they come from. */
export function TransferForm({ paper }: { paper: Paper<TransferBody> }) {
  const { body, change } = paper;
  return (
    <>
      <div className={classes.grid}>
        <PlaceFields paper={paper} />
        <ToField paper={paper} />
        <PaperField field="wantedOn" label={words.wantedOn} text={body.wantedOn}>
          {(tools) => (
            <DateInput
              {...tools}
              ahead
              value={body.wantedOn}
              onChange={(wantedOn) => change({ body: { wantedOn } })}
            />
          )}
        </PaperField>
        <OperationField paper={paper} />
        <RequisitionField paper={paper} />
        <TextField paper={paper} field="purpose" label={dispatchWords.purpose} longest={200} />
        <TextField paper={paper} field="basisNumber" label={dispatchWords.basisNumber} />
        <EarmarkField paper={paper} />
        <OwnerOrderField paper={paper} />
        <VehicleField paper={paper} />
        <NoteField paper={paper} span={4} />
      </div>
      <IssueLines paper={paper} />
      <PersonFields paper={paper} roles={[{ role: 'carrier' }, { role: 'keeper' }]} />
    </>
  );
}

/** 调入库: any other warehouse of the province. */
function ToField({ paper }: { paper: Paper<TransferBody> }) {
  const chosen = nameOn(paper, paper.body.to);
  return (
    <PaperField field="to" label={words.to} text={chosen} leads="lines">
      {(tools) => (
        <WarehouseSelect
          {...tools}
          autoFocus={paper.view === null && paper.body.to === null}
          without={paper.warehouse.code}
          chosen={chosen}
          onEntered={() => goOnFrom(document.activeElement)}
          onChoose={(warehouse) => {
            if (warehouse) paper.remember(warehouse.code, { name: warehouse.name });
            paper.change({ body: { to: warehouse?.code ?? null } });
          }}
        />
      )}
    </PaperField>
  );
}
