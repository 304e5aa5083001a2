import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { formatInstant } from '../../shared/format/instant';
import { newUid } from '../api';
import { RefusalAlert } from '../components/RefusalAlert';
import { commentWords as words } from '../messages/beside';
import { useCommand } from '../queries';
import classes from './Document.module.css';
import { useMayBeside } from './useMayBeside';

/** 批注: what people wrote beside the paper, and a place to write. */
export function CommentsPanel({ view }: { view: DocumentView }) {
  const mayWrite = useMayBeside('comments.add', view);
  const add = useCommand('comments.add');
  const [draft, setDraft] = useState(() => ({ comment: newUid(), text: '' }));
  if (!mayWrite && view.comments.length === 0) return null;
  const isEmpty = draft.text.trim() === '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (isEmpty || add.isPending) return;
    add.mutate(
      { input: { document: view.uid, ...draft } },
      { onSuccess: () => setDraft({ comment: newUid(), text: '' }) },
    );
  };
  return (
    <section className={classes.panel} aria-label={words.title}>
      <h2 className={classes.panelTitle}>{words.title}</h2>
      <div className={classes.beside}>
        {view.comments.map(({ uid, by, at, text }) => (
          <article key={uid} className={classes.comment}>
            <span className={classes.soft}>
              {by.name} · {formatInstant(at)}
            </span>
            <p>{text}</p>
          </article>
        ))}
        {mayWrite && (
          <form onSubmit={submit} className={classes.commentForm}>
            <Textarea
              aria-label={words.write}
              placeholder={words.placeholder}
              rows={2}
              maxLength={1000}
              value={draft.text}
              onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey) submit();
              }}
            />
            <Button type="submit" variant="default" disabled={isEmpty} loading={add.isPending}>
              {words.add}
            </Button>
          </form>
        )}
        <RefusalAlert error={add.error} />
      </div>
    </section>
  );
}
