import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ItemView } from '../../shared/items/api';
import { RefusedError } from '../api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { enterWalk } from '../components/enterWalk';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { LeaveWarning } from '../components/LeaveWarning';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { matchWords, itemWords as words } from '../messages/items';
import { useCommand } from '../queries';
import { ItemFields } from './ItemFields';
import classes from './Items.module.css';
import { ItemLinks, ItemTitle } from './ItemTitle';
import { draftOf, faultProblems, fieldsOf, type ItemDraft, problemsOf } from './itemDraft';
import { MatchDialog } from './MatchDialog';
import { PhotosPanel } from './PhotosPanel';

interface Props {
  uid: string;
  /** Null for a new one. */
  view: ItemView | null;
}

/** Adds an item or corrects one. What can't be saved is said at its field. */
export function ItemForm(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ uid, view }: Props) {
  const navigate = useNavigate();
  const mayAudit = useMay('audit.list');
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('items.save');
  const [saved, setSaved] = useState(() => draftOf(view));
  const [draft, setDraft] = useState(saved);
  const [tried, setTried] = useState(false);
  const [matching, setMatching] = useState(false);
  const mayMatch = useMay('items.match');
  const form = useRef<HTMLFormElement>(null);
  const isChanged = draft !== saved;
  const refused =
    save.error instanceof RefusedError && save.error.refusal.code === 'item.faults'
      ? faultProblems(save.error.refusal.faults)
      : null;
  const problems = { ...(tried ? problemsOf(uid, draft) : {}), ...refused };
  const set = (part: Partial<ItemDraft>) => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...part }));
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (save.isPending) return;
    flushSync(() => setTried(true));
    if (focusFirst()) return;
    if (Object.keys(problemsOf(uid, draft)).length > 0) return focusInvalid(form.current);
    save.mutate(
      { input: { item: uid, ...fieldsOf(draft) } },
      {
        onSuccess: () => {
          flushSync(() => setSaved(draft));
          tell(words.saved(draft.name.trim()));
          if (view === null) {
            void navigate({ to: '/settings/items/$uid', params: { uid }, replace: true });
          }
        },
        onError: () => requestAnimationFrame(() => focusInvalid(form.current)),
      },
    );
  };
  useKeys([
    { key: 'F8', label: words.save, run: () => submit() },
    { key: 'Ctrl+S', run: () => submit() },
  ]);

  return (
    <Page
      title={view ? <ItemTitle view={view} /> : words.fresh}
      beside={isChanged && words.unsaved}
      actions={
        <>
          <ItemLinks view={view} mayAudit={mayAudit} />
          {view?.provisional && mayMatch && (
            <Button variant="default" onClick={() => setMatching(true)}>
              {matchWords.open}
            </Button>
          )}
          <Button loading={save.isPending} disabled={!isChanged} onClick={() => submit()}>
            {words.save} F8
          </Button>
        </>
      }
      scrolls
    >
      {view?.provisional && <Text c="var(--warn)">{words.provisional}</Text>}
      {refused === null && <RefusalAlert error={save.error} />}
      <form
        ref={form}
        className={classes.form}
        noValidate
        autoComplete="off"
        onSubmit={submit}
        onKeyDown={enterWalk}
      >
        <ItemFields draft={draft} view={view} problems={problems} set={set} />
      </form>
      {view && <PhotosPanel item={view} />}
      {view && matching && <MatchDialog view={view} onClose={() => setMatching(false)} />}
      <LeaveWarning unsaved={isChanged} />
    </Page>
  );
}

/** Goes to the first field that is called wrong. */
function focusInvalid(form: HTMLElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error]')?.focus();
}
