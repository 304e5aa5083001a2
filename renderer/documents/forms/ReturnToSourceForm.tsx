import type { ReturnToSourceBody } from '../../../shared/documents/returnToSource';
import { shelfWords } from '../../messages/shelf';
import classes from '../Paper.module.css';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import { NoteField, PartyField, PlaceFields, TextField } from './fields';
import { OwnerOrderField } from './OwnerOrderField';
import { StockLines } from './StockLines';
import { stockLineOf } from './stockStart';

const words = shelfWords.fields;
const nothing = () => [];

/** 退货单: what goes back to its donor or supplier, why, and who takes it away. */
export function ReturnToSourceForm({ paper }: { paper: Paper<ReturnToSourceBody> }) {
  return (
    <>
      <div className={classes.grid}>
        <PlaceFields paper={paper} />
        <PartyField
          paper={paper}
          field="to"
          label={words.to}
          part="supplier"
          leads="lines"
          begins
        />
        <TextField paper={paper} field="basisNumber" label={words.basisNumber} />
        <TextField paper={paper} field="reason" label={words.reason} longest={200} span={2} />
        <OwnerOrderField paper={paper} />
        <NoteField paper={paper} span={4} />
      </div>
      <StockLines
        paper={paper}
        lines={paper.body.lines}
        onLines={(lines) => paper.change({ body: { lines } })}
        lineFor={stockLineOf}
        own={nothing}
      />
      <PersonFields
        paper={paper}
        roles={[{ role: 'collector', whole: true }, { role: 'carrier' }, { role: 'keeper' }]}
      />
    </>
  );
}
