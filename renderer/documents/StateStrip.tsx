import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { documentState } from '../../shared/documents/documentState';
import { steps } from '../../shared/documents/steps';
import { formatInstant } from '../../shared/format/instant';
import { useHasRole } from '../app/session';
import { useJournal } from '../app/useJournal';
import { readWords } from '../messages/documents';
import { journalWords } from '../messages/journal';
import { transferWords } from '../messages/transfers';
import classes from './Document.module.css';
import { lateText } from './lateText';

/** Under the title: where the document stands in a sentence, and what it waits for. */
export function StateStrip({ view }: { view: DocumentView }) {
  const state = documentState(view.axes);
  const journal = useJournal();
  const isPending =
    journal?.state === 'pending' && view.number !== null && journal.numbers.includes(view.number);
  const mayVouch = useHasRole(steps.save.roles, view.warehouse.code);
  return (
    <>
      {view.reverses && (
        <Strip tone="red">
          {readWords.reverses} <DocumentLink {...view.reverses} />
        </Strip>
      )}
      {state === 'waiting' && (
        <Strip tone="wait">
          {view.steps.includes('approve')
            ? readWords.waitingForYou
            : !mayVouch
              ? readWords.waiting
              : view.steps.includes('postFirst')
                ? readWords.waitingOrFirst
                : readWords.waitingMine}
        </Strip>
      )}
      {state === 'late' && <Strip tone="warn">{lateText(view, mayVouch)}</Strip>}
      {state === 'approved' && (
        <Strip tone="ready">
          {view.steps.includes('post') ? readWords.yoursToPost : readWords.toPost}
        </Strip>
      )}
      {view.declined && <DeclinedStrip declined={view.declined} />}
      {view.cancelled && (
        <Strip tone="plain">
          {readWords.cancelled} {view.cancelled.by.name} {formatInstant(view.cancelled.at)}：
          {view.cancelled.reason}
        </Strip>
      )}
      {view.reversalUnderWay && (
        <Strip tone="warn">
          {readWords.reversalUnderWay} <DocumentLink {...view.reversalUnderWay} />
        </Strip>
      )}
      {isPending && (
        <Strip tone="red">
          <strong>{journalWords.pending}</strong>
          <span>{journalWords.pendingExplain}</span>
        </Strip>
      )}
      {view.postings.map((posting) => (
        <Strip key={posting.uid} tone={posting.reversedBy ? 'red' : 'good'}>
          <strong>
            {posting.act === 'post'
              ? readWords.posted
              : transferWords.actAt(transferWords.acts[posting.act], posting.warehouse.name)}
          </strong>
          <span>{formatInstant(posting.postedAt)}</span>
          <span>{posting.postedBy.name}</span>
          {posting.approvedBy && <span>{transferWords.lossApproved(posting.approvedBy.name)}</span>}
          <span>{readWords.chain(posting.sequence)}</span>
          <span className={classes.hash} title={posting.hash}>
            {readWords.head} {posting.hash.slice(0, 16)}
          </span>
          {posting.reversedBy && (
            <span>
              {readWords.reversedBy} <DocumentLink {...posting.reversedBy} />
            </span>
          )}
        </Strip>
      ))}
    </>
  );
}

/** Who sent the paper back, and why: to be read while it is mended. */
export function DeclinedStrip({ declined }: { declined: NonNullable<DocumentView['declined']> }) {
  return (
    <Strip tone="warn">
      {readWords.declined} {declined.by.name}：{declined.reason}
    </Strip>
  );
}

function Strip({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <div className={classes.strip} data-tone={tone} role="status">
      {children}
    </div>
  );
}

function DocumentLink({ document, number }: { document: string; number: string }) {
  return (
    <Link to="/documents/$uid" params={{ uid: document }}>
      {number}
    </Link>
  );
}
