import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { documentState } from '../../shared/documents/documentState';
import { formatInstant } from '../../shared/format/instant';
import { readWords } from '../messages/documents';
import classes from './Document.module.css';

/** Under the title: where the document stands in a sentence, and what it waits for. */
export function StateStrip({ view }: { view: DocumentView }) {
  const state = documentState(view.axes);
  return (
    <>
      {view.reverses && (
        <Strip tone="red">
          {readWords.reverses} <DocumentLink {...view.reverses} />
        </Strip>
      )}
      {state === 'waiting' && (
        <Strip tone="wait">
          {view.steps.includes('approve') ? readWords.waiting : readWords.waitingMine}
        </Strip>
      )}
      {state === 'approved' && <Strip tone="ready">{readWords.toPost}</Strip>}
      {view.declined && state === 'declined' && (
        <Strip tone="warn">
          {readWords.declined} {view.declined.by.name}：{view.declined.reason}
        </Strip>
      )}
      {view.cancelled && (
        <Strip tone="plain">
          {readWords.cancelled} {view.cancelled.by.name} {formatInstant(view.cancelled.at)}：
          {view.cancelled.reason}
        </Strip>
      )}
      {view.postings.map((posting) => (
        <Strip key={posting.uid} tone={posting.reversedBy ? 'red' : 'good'}>
          <strong>{readWords.posted}</strong>
          <span>{formatInstant(posting.postedAt)}</span>
          <span>{posting.postedBy.name}</span>
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
