import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { longestSearch, type PlanOrder, type PlanView } from '../../shared/planning/api';
import { newUid } from '../api';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { LeaveWarning } from '../components/LeaveWarning';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { planningWords as words } from '../messages/planning';
import { useCommand } from '../queries';
import { AnsweredList } from './AnsweredList';
import { AskedFields } from './AskedFields';
import { CompareTable } from './CompareTable';
import { DeclinedPlan } from './DeclinedPlan';
import { LostLocks } from './LostLocks';
import { MissingList } from './MissingList';
import { NearPlaces } from './NearPlaces';
import { NewerPlan } from './NewerPlan';
import { NextStep } from './NextStep';
import { PlanHistory } from './PlanHistory';
import { PlanLines } from './PlanLines';
import { PlanPapers } from './PlanPapers';
import { PrintPlan } from './PrintPlan';
import { SettingsFields } from './SettingsFields';
import { Solving } from './Solving';
import { UnsavedPlan } from './UnsavedPlan';
import { useEditing } from './useEditing';

interface Props {
  stored: PlanView | null;
  /** As somebody has saved or approved it since it was opened; null where nobody has. */
  newer?: PlanView | null;
  onReload?: () => void;
}

/** Chooses what is planned, searches, adjusts by hand, saves; then approval and papers. */
export function PlanEditor({ stored, newer = null, onReload }: Props) {
  const navigate = useNavigate();
  const { warehouse } = useWarehouse();
  const [uid] = useState(() => stored?.plan ?? newUid());
  const editing = useEditing(stored);
  const { setOrder: change, name, isChanged } = editing;
  const [isAsking, ask] = useState(false);
  const solve = useCommand('planning.solve');
  const save = useCommand('planning.save');
  const isOpen = stored === null || stored.papers === 0;
  const mayWrite = useMay('planning.save', stored?.warehouse.code ?? warehouse.code) && isOpen;
  // Once its papers stand it is nobody's to change: what is shown is what they were made of.
  const { order, solved } =
    mayWrite || stored === null ? editing : { order: stored.body.order, solved: stored.body };
  const isUnsaved = mayWrite && editing.isUnsaved;
  // What was sent back is saved again also as it is: with its reason answered otherwise.
  const maySave = isUnsaved || stored?.state === 'declined';
  const isBusy = isUnsaved || solve.isPending || save.isPending;
  // Where nothing would be lost by it, what is new is shown at once.
  useEffect(() => {
    if (newer !== null && !isBusy) onReload?.();
  }, [newer, isBusy, onReload]);
  const saved = useMemo(
    () => new Map(stored?.body.asked.map((each) => [each.requisition, each.number])),
    [stored],
  );
  const searchFor = (asked: PlanOrder) =>
    solve.mutate(
      { input: { ...asked, limit: longestSearch } },
      { onSuccess: (found) => editing.setFound({ order: asked, solved: found }) },
    );
  const release = (code: string) => {
    const { settings } = order;
    const released = {
      ...order,
      settings: { ...settings, released: [...settings.released, code] },
    };
    change(released);
    searchFor(released);
  };
  const keep = () => {
    if (solved === null) return;
    const input = {
      plan: uid,
      revision: editing.revision,
      warehouse: stored?.warehouse.code ?? warehouse.code,
      name: name.trim(),
      order,
      found: { plan: solved.plan },
    };
    save.mutate(
      { input },
      {
        onSuccess: ({ number, revision, asSolved }) => {
          ask(false);
          editing.keep({ order, solved, name: input.name, revision });
          if (asSolved) tell(words.saved(number));
          else tell(words.savedOtherwise(number), 'orange');
          if (stored === null)
            void navigate({
              ...{ to: '/planning/$uid', params: { uid }, replace: true },
              // What is saved this moment still counts as unsaved until the screen is drawn anew.
              ignoreBlocker: true,
            });
        },
        onError: () => ask(false),
      },
    );
  };
  return (
    <Page
      title={stored?.number ?? words.fresh}
      beside={
        stored === null
          ? words.explain
          : `${stored.name} ${isUnsaved ? words.unsaved : words.states[stored.state]}`
      }
      scrolls
      actions={
        <>
          {mayWrite && (
            <Button
              variant={solved === null || isChanged ? 'filled' : 'default'}
              disabled={order.requisitions.length === 0}
              loading={solve.isPending}
              onClick={() => searchFor(order)}
            >
              {solved === null ? words.solve : words.again}
            </Button>
          )}
          {stored && <PrintPlan stored={stored} disabled={isBusy} />}
          {stored && !isBusy && <ExportButton list="planLines" asked={{ plan: stored.plan }} />}
          {stored && <NextStep stored={stored} disabled={isBusy} />}
        </>
      }
    >
      <LeaveWarning unsaved={isUnsaved} />
      <RefusalAlert error={solve.error ?? save.error} />
      {stored && isUnsaved && <UnsavedPlan isChanged={isChanged} onRevert={editing.revert} />}
      {newer !== null && isBusy && newer.revision !== editing.revision && onReload && (
        <NewerPlan newer={newer} onReload={onReload} />
      )}
      {stored && <DeclinedPlan stored={stored} />}
      {stored === null && !mayWrite && (
        <EmptyState title={words.mayNot} explain={words.mayNotExplain} />
      )}
      {solve.isPending && <Solving />}
      {mayWrite && (
        <>
          <AskedFields order={order} saved={saved} onChange={change} />
          <SettingsFields
            key={editing.reverts}
            settings={order.settings}
            onChange={(part) => change({ ...order, settings: { ...order.settings, ...part } })}
          />
        </>
      )}
      {stored && !mayWrite && <AnsweredList stored={stored} />}
      {stored && stored.papersMade.length > 0 && <PlanPapers stored={stored} />}
      {solved && (
        <>
          {stored === null && isChanged && <Text role="status">{words.changed}</Text>}
          <LostLocks solved={solved} />
          <NearPlaces solved={solved} />
          <PlanLines
            solved={solved}
            order={order}
            plan={stored?.plan ?? null}
            {...(mayWrite ? { onChange: change } : {})}
          />
          <MissingList
            solved={solved}
            busy={isChanged || solve.isPending || save.isPending}
            onRelease={mayWrite ? release : undefined}
          />
          <CompareTable solved={solved} />
          <Text c="var(--ink-soft)">
            {words.proposal}{' '}
            <Anchor component={Link} to="/planning/travel" inherit>
              {words.toTravel}
            </Anchor>
          </Text>
          {mayWrite && (
            <Group align="flex-end">
              <TextInput
                label={words.name}
                value={name}
                maxLength={80}
                onChange={(event) => editing.setName(event.currentTarget.value)}
              />
              <Button
                disabled={isChanged || solve.isPending || !maySave || name.trim() === ''}
                loading={save.isPending}
                onClick={() => (stored?.state === 'approved' ? ask(true) : keep())}
              >
                {stored?.state === 'declined' ? words.saveAgain : words.save}
              </Button>
            </Group>
          )}
        </>
      )}
      {stored && <PlanHistory stored={stored} />}
      {isAsking && (
        <ConfirmDialog
          title={words.saveApproved}
          confirm={words.saveAnyway}
          danger
          busy={save.isPending}
          onConfirm={keep}
          onClose={() => ask(false)}
        >
          {words.saveApprovedWhy}
        </ConfirmDialog>
      )}
    </Page>
  );
}
