import { receiptWords } from '../../messages/documents';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { PersonFields } from '../PersonFields';
import { PostingsPanel } from '../PostingsPanel';
import type { Paper } from '../paper';

/** What any paper is and has moved, to be read. */
export function GeneralForm({ paper }: { paper: Paper }) {
  const { view, businessDate, warehouse } = paper;
  return (
    <>
      <div className={classes.grid}>
        <PaperField field="businessDate" label={receiptWords.businessDate} text={businessDate} />
        <PaperField field="warehouse" label={receiptWords.warehouse} text={warehouse.name} />
      </div>
      {view?.postings.map((posting) => (
        <PostingsPanel key={posting.uid} posting={posting} view={view} />
      ))}
      <PersonFields paper={paper} roles={[]} />
    </>
  );
}
