import type { DirectDeliveryBody } from '../../../shared/documents/directDelivery';
import { custodyWords as words } from '../../messages/custody';
import { receiptWords } from '../../messages/documents';
import classes from '../Paper.module.css';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import {
  EarmarkField,
  NoteField,
  OperationField,
  PartyField,
  PlaceFields,
  TextField,
} from './fields';
import { GoodsLines } from './GoodsLines';
import { goodsColumns } from './goodsColumns';
import { RequisitionField } from './RequisitionField';
import { newGoodsLine } from './receiptLine';

const optional = { expected: false, productionDate: true, serialNumber: false, note: true };

/** 直达单: from whom, to whom and where goods went that were never shelved, and who counted them. */
export function DirectDeliveryForm({ paper }: { paper: Paper<DirectDeliveryBody> }) {
  return (
    <>
      <div className={classes.grid}>
        <PlaceFields paper={paper} />
        <PartyField
          paper={paper}
          field="source"
          label={receiptWords.source}
          part="donor"
          leads="lines"
          begins
        />
        <PartyField paper={paper} field="owner" label={receiptWords.owner} part="owner" />
        <PartyField
          paper={paper}
          field="recipient"
          label={words.paper.recipient}
          part="recipient"
        />
        <TextField paper={paper} field="place" label={words.paper.deliveredAt} longest={120} />
        <OperationField paper={paper} />
        <RequisitionField paper={paper} />
        <EarmarkField paper={paper} />
        <TextField paper={paper} field="basisNumber" label={receiptWords.basisNumber} />
        <TextField paper={paper} field="ticketNumber" label={receiptWords.ticketNumber} />
        <TextField paper={paper} field="certificateNumber" label={receiptWords.certificateNumber} />
        <NoteField paper={paper} span={4} />
      </div>
      <GoodsLines
        paper={paper}
        name="directDelivery"
        lines={paper.body.lines}
        onLines={(lines) => paper.change({ body: { lines } })}
        columnsOf={goodsColumns}
        optional={optional}
        lineFor={(item, before) => ({ ...newGoodsLine(item), note: before?.note ?? '' })}
      />
      <PersonFields
        paper={paper}
        roles={[{ role: 'deliverer' }, { role: 'acceptor1' }, { role: 'acceptor2' }]}
      />
    </>
  );
}
