import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReversalBody } from '../../../shared/documents/reversal';
import { receiptWords, reversalWords } from '../../messages/documents';
import { useCall } from '../../queries';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { PersonFields } from '../PersonFields';
import { PostingsPanel } from '../PostingsPanel';
import type { Paper } from '../paper';

/** 冲销单: which posting is taken back and why. Only the reason is written. */
export function ReversalForm({ paper }: { paper: Paper<ReversalBody> }) {
  const { body, view, change, businessDate, warehouse } = paper;
  const reverses = view?.reverses ?? null;
  return (
    <>
      <div className={classes.grid}>
        <PaperField field="businessDate" label={receiptWords.businessDate} text={businessDate} />
        <PaperField field="warehouse" label={receiptWords.warehouse} text={warehouse.name} />
        <PaperField
          field="posting"
          label={reversalWords.reverses}
          span={2}
          text={
            reverses && (
              <Link to="/documents/$uid" params={{ uid: reverses.document }}>
                {reverses.number}
              </Link>
            )
          }
        />
        <PaperField field="reason" label={reversalWords.reason} text={body.reason} span={4}>
          {(tools) => (
            <TextInput
              {...tools}
              maxLength={200}
              value={body.reason}
              onChange={(event) => change({ body: { reason: event.currentTarget.value } })}
            />
          )}
        </PaperField>
      </div>
      {reverses && view?.postings.length === 0 && (
        <Original document={reverses.document} posting={body.posting} />
      )}
      <PersonFields paper={paper} roles={[]} />
    </>
  );
}

/** What will be turned round, as it was posted. */
function Original({ document, posting }: { document: string; posting: string }) {
  const { data } = useCall('documents.read', { document });
  const original = data?.postings.find(({ uid }) => uid === posting);
  return data && original ? <PostingsPanel turned posting={original} view={data} /> : null;
}
