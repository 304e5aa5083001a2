import { Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Output } from '../../shared/api';
import { isMistypedTelephone } from '../../shared/format/typed';
import type { PartyView } from '../../shared/parties/api';
import { call } from '../api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { enterWalk } from '../components/enterWalk';
import { LeaveWarning } from '../components/LeaveWarning';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { inputWords } from '../messages/inputs';
import { partyWords as words } from '../messages/parties';
import { useCommand } from '../queries';
import { ErasePerson } from './ErasePerson';
import classes from './Parties.module.css';
import { PartyFields } from './PartyFields';
import { PartyPapers } from './PartyPapers';
import { draftOf, fieldsOf, numberProblem, type PartyDraft } from './partyDraft';

/** Adds a party or keeps what is known of one; asks first when another has a like name. */
export function PartyForm({ uid, view }: { uid: string; view: PartyView | null }) {
  const navigate = useNavigate();
  const mayWrite = useMay('parties.save');
  const save = useCommand('parties.save');
  const [shown, setShown] = useState(view === null);
  const [alike, setAlike] = useState<Output<'parties.alike'>['rows']>([]);
  const asked = useRef<string | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const form = useForm<PartyDraft>({
    initialValues: draftOf(view),
    validate: {
      name: (value) => (value.trim() === '' ? words.problems.name : null),
      roles: (value) => (value.length === 0 ? words.problems.roles : null),
      telephone: (value) => (isMistypedTelephone(value) ? inputWords.telephone : null),
      identityNumber: (value, { nature }) => numberProblem(value, nature),
    },
    onValuesChange: () => setAlike([]),
  });
  const isChanged = form.isDirty();

  const send = (values: PartyDraft) => {
    setAlike([]);
    const input = { party: uid, ...fieldsOf(values) };
    save.mutate(
      { input },
      {
        onSuccess: () => {
          form.resetDirty(values);
          tell(words.saved(input.name));
          if (view === null) {
            void navigate({
              to: '/settings/parties/$uid',
              params: { uid },
              replace: true,
              ignoreBlocker: true,
            });
          }
        },
      },
    );
  };
  const submit = form.onSubmit(async (values) => {
    const name = values.name.trim();
    if (save.isPending) return;
    if (name !== view?.name && asked.current !== name) {
      try {
        const { rows } = await call('parties.alike', { name, except: uid });
        const others = rows.filter((row) => row.name !== name);
        asked.current = name;
        if (others.length > 0) return setAlike(others);
      } catch (error) {
        return setFailed(error instanceof Error ? error : new Error(String(error)));
      }
    }
    setFailed(null);
    send(values);
  });
  useKeys(mayWrite ? [{ key: 'F8', label: words.save, run: () => submit() }] : []);

  return (
    <Page
      title={view?.name ?? words.fresh}
      beside={isChanged ? words.unsaved : view?.masked && words.masked}
      actions={
        <>
          <Link to="/settings/parties">{words.back}</Link>
          {view?.nature === 'person' && !view.provincial && (
            <ErasePerson party={uid} name={view.name} />
          )}
          {mayWrite && (
            <Button loading={save.isPending} disabled={!isChanged} onClick={() => submit()}>
              {words.save} F8
            </Button>
          )}
        </>
      }
      scrolls
    >
      {view?.fixed && mayWrite && <Text c="var(--ink-soft)">{words.fixed}</Text>}
      {alike.length > 0 && (
        <section className={classes.alike} role="alert">
          <strong>{words.alikeTitle}</strong>
          {alike.map((row) => (
            <div key={row.uid}>
              {words.alike(row.name)}{' '}
              <Link to="/settings/parties/$uid" params={{ uid: row.uid }}>
                {words.open}
              </Link>
            </div>
          ))}
          <Group mt="xs">
            <Button variant="default" onClick={() => setAlike([])}>
              {words.backToForm}
            </Button>
            <Button onClick={() => send(form.values)}>{words.saveAnyway}</Button>
          </Group>
        </section>
      )}
      <RefusalAlert error={save.error ?? failed} />
      <form
        className={classes.form}
        noValidate
        autoComplete="off"
        onSubmit={submit}
        onKeyDown={enterWalk}
      >
        <PartyFields
          form={form}
          view={view}
          mayWrite={mayWrite}
          shown={shown}
          onShow={() => setShown(true)}
        />
      </form>
      {view && <PartyPapers party={uid} />}
      <LeaveWarning unsaved={isChanged} />
    </Page>
  );
}
