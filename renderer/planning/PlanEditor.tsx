import { Button, Group, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Output } from '../../shared/api';
import { type PlanOrder, type PlanView, proposedSettings } from '../../shared/planning/api';
import { newUid } from '../api';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { planningWords as words } from '../messages/planning';
import { useCommand } from '../queries';
import { ApprovePlan } from './ApprovePlan';
import { AskedFields } from './AskedFields';
import { CompareTable } from './CompareTable';
import { LostLocks } from './LostLocks';
import { MissingList } from './MissingList';
import { PlanLines } from './PlanLines';
import { PlanPapers } from './PlanPapers';
import { PrintPlan } from './PrintPlan';
import { SettingsFields } from './SettingsFields';
import { Solving } from './Solving';

export type Solved = Output<'planning.solve'>;

const nothing: PlanOrder = {
  requisitions: [],
  settings: proposedSettings,
  deadlines: [],
  locks: [],
  bans: [],
};

/** Chooses what is planned, searches, adjusts by hand, saves; then approval and papers. */
export function PlanEditor({ stored }: { stored: PlanView | null }) {
  const navigate = useNavigate();
  const { warehouse } = useWarehouse();
  const [order, setOrder] = useState<PlanOrder>(stored?.body.order ?? nothing);
  const [solved, setSolved] = useState<Solved | null>(stored?.body ?? null);
  const [isChanged, setChanged] = useState(false);
  const [name, setName] = useState(stored?.name ?? '');
  const [uid] = useState(() => stored?.plan ?? newUid());
  const solve = useCommand('planning.solve');
  const save = useCommand('planning.save');
  const isOpen = stored === null || stored.papers === 0;
  const mayWrite = useMay('planning.save', stored?.warehouse.code ?? warehouse.code) && isOpen;
  const saved = useMemo(
    () => new Map(stored?.body.asked.map((each) => [each.requisition, each.number])),
    [stored],
  );
  const change = (next: PlanOrder) => {
    setOrder(next);
    setChanged(true);
  };
  const search = () =>
    solve.mutate(
      { input: { ...order, limit: 120 } },
      {
        onSuccess: (found) => {
          setSolved(found);
          setChanged(false);
        },
      },
    );
  const keep = () => {
    if (solved === null) return;
    const { plan, figures, bounds, seconds } = solved;
    const input = {
      plan: uid,
      revision: stored?.revision ?? 0,
      warehouse: stored?.warehouse.code ?? warehouse.code,
      name: name.trim(),
      order,
      found: { plan, figures, bounds, seconds },
    };
    save.mutate(
      { input },
      {
        onSuccess: ({ number }) => {
          tell(words.saved(number));
          if (stored === null)
            void navigate({ to: '/planning/$uid', params: { uid }, replace: true });
        },
      },
    );
  };
  return (
    <Page
      title={stored?.number ?? words.fresh}
      beside={stored === null ? words.explain : `${stored.name} ${words.states[stored.state]}`}
      scrolls
      actions={
        <>
          {mayWrite && (
            <Button
              variant={solved === null || isChanged ? 'filled' : 'default'}
              disabled={order.requisitions.length === 0}
              loading={solve.isPending}
              onClick={search}
            >
              {solved === null ? words.solve : words.again}
            </Button>
          )}
          {stored && <PrintPlan stored={stored} />}
          {stored && <ExportButton list="planLines" asked={{ plan: stored.plan }} />}
          {stored && <ApprovePlan stored={stored} />}
        </>
      }
    >
      <RefusalAlert error={solve.error ?? save.error} />
      {solve.isPending && <Solving />}
      {mayWrite && (
        <>
          <AskedFields order={order} saved={saved} onChange={change} />
          <SettingsFields
            settings={order.settings}
            onChange={(part) => change({ ...order, settings: { ...order.settings, ...part } })}
          />
        </>
      )}
      {stored && stored.papersMade.length > 0 && <PlanPapers papers={stored.papersMade} />}
      {solved && (
        <>
          {isChanged && <Text role="status">{words.changed}</Text>}
          <LostLocks solved={solved} />
          <PlanLines
            solved={solved}
            order={order}
            plan={stored?.plan ?? null}
            {...(mayWrite ? { onChange: change } : {})}
          />
          <MissingList solved={solved} />
          <CompareTable solved={solved} />
          <Text c="var(--ink-soft)">{words.proposal}</Text>
          {mayWrite && (
            <Group align="flex-end">
              <TextInput
                label={words.name}
                value={name}
                maxLength={80}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button
                disabled={isChanged || name.trim() === ''}
                loading={save.isPending}
                onClick={keep}
              >
                {words.save}
              </Button>
            </Group>
          )}
        </>
      )}
    </Page>
  );
}
