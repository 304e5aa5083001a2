import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { formatInstant } from '../../shared/format/instant';
import { useMay } from '../app/session';
import { auditWords } from '../messages/audit';
import { eraseWords } from '../messages/beside';
import { readWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import classes from './Document.module.css';
import { EraseDialog } from './EraseDialog';

/** 经过: who did what with the document, and when. */
export function HistoryPanel({ view }: { view: DocumentView }) {
  const { made, submitted, approved, declined, cancelled, postings } = view;
  const words = readWords.steps;
  const mayAudit = useMay('audit.list');
  const mayErase = useMay('people.erase');
  const [erasing, setErasing] = useState(false);
  const events = [
    { what: words.made, ...made, reason: null },
    ...(submitted ? [{ what: words.submitted, ...submitted, reason: null }] : []),
    ...(declined ? [{ what: words.declined, ...declined }] : []),
    ...(approved ? [{ what: words.approved, ...approved, reason: null }] : []),
    ...postings.map(({ act, postedBy, approvedBy, postedAt }) => ({
      what: act === 'post' ? words.posted : transferWords.acts[act],
      by: postedBy,
      at: postedAt,
      reason: approvedBy && transferWords.lossApproved(approvedBy.name),
    })),
    ...(cancelled ? [{ what: words.cancelled, ...cancelled }] : []),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return (
    <section className={classes.panel} aria-label={readWords.history}>
      <h2 className={classes.panelTitle}>
        {readWords.history}
        {mayErase && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            className={classes.aside ?? ''}
            onClick={() => setErasing(true)}
          >
            {eraseWords.open}
          </Button>
        )}
        {mayAudit && (
          <Link
            to="/settings/audit"
            search={{ subject: view.uid }}
            className={mayErase ? classes.link : classes.aside}
          >
            {auditWords.history}
          </Link>
        )}
      </h2>
      <table className={classes.plain}>
        <tbody>
          {events.map(({ what, by, at, reason }) => (
            <tr key={`${what} ${at}`}>
              <td style={{ width: 96 }}>{what}</td>
              <td style={{ width: 150 }}>{formatInstant(at)}</td>
              <td style={{ width: 120 }}>{by.name}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {erasing && <EraseDialog document={view.uid} onClose={() => setErasing(false)} />}
    </section>
  );
}
