import type { LotCorrectionBody } from '../../../shared/documents/lotCorrection';
import { shelfWords } from '../../messages/shelf';
import classes from '../Paper.module.css';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import { correctionColumns, goingOverColumns } from './correctionColumns';
import { NoteField, PlaceFields, TextField } from './fields';
import { StockLines } from './StockLines';
import { correctionLineOf } from './stockStart';

const words = shelfWords.fields;

/** 批次更正单: what a lot says now beside what it should say; the goods stay where they lie. */
export function LotCorrectionForm({ paper }: { paper: Paper<LotCorrectionBody> }) {
  const goesOver = paper.body.lines.some(({ right }) => right.item !== null);
  return (
    <>
      <div className={classes.grid}>
        <PlaceFields paper={paper} />
        <TextField paper={paper} field="reason" label={words.reason} longest={200} begins />
        <TextField paper={paper} field="basisNumber" label={words.basisNumber} />
        <NoteField paper={paper} span={4} />
      </div>
      <StockLines
        paper={paper}
        lines={paper.body.lines}
        onLines={(lines) => paper.change({ body: { lines } })}
        lineFor={correctionLineOf}
        own={goesOver ? goingOverColumns : correctionColumns}
        tight
      />
      <PersonFields paper={paper} roles={[{ role: 'keeper' }]} />
    </>
  );
}
