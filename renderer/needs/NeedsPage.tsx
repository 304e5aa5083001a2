import { Button, Checkbox, Group, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import { operationKindNames } from '../../shared/names';
import { computeNeeds, type NeedsAsked } from '../../shared/needs/compute';
import { season } from '../../shared/needs/ratio';
import { operationKind } from '../../shared/operations/api';
import { countPeople } from '../../shared/operations/places';
import { newUid } from '../api';
import { useMay, useToday } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { Page } from '../components/Page';
import { CountInput } from '../components/QuantityInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { needsPageWords as words } from '../messages/needsPage';
import { callQuery, useCall, useCommand } from '../queries';
import { NeedsTable } from './NeedsTable';
import { RatioDialog } from './RatioDialog';
import { type RatioRow, useRatios } from './useRatios';

/** 需求测算: so many people, so many days; what is computed is a proposal that a person changes. */
export function NeedsPage() {
  const { operation } = useSearch({ from: '/needs' });
  const read = useCall('operations.list', {});
  const known = read.data?.rows.find(({ uid }) => uid === operation);
  if (operation !== undefined && read.data === undefined)
    return <Page title={words.title}>{null}</Page>;
  return (
    <InvalidInputs key={operation}>
      <Needs operation={operation} hazard={known?.kind ?? 'flood'} name={known?.name} />
    </InvalidInputs>
  );
}

/** From May to October it is warm in Hubei. */
function seasonOf(day: string): NeedsAsked['season'] {
  const month = Number(day.slice(5, 7));
  return month >= 5 && month <= 10 ? 'warm' : 'cold';
}

function Needs({
  operation,
  hazard,
  name,
}: {
  operation: string | undefined;
  hazard: NeedsAsked['hazard'];
  name: string | undefined;
}) {
  const today = useToday();
  const { warehouse } = useWarehouse();
  const { focusFirst } = useInvalidInputs();
  const navigate = useNavigate();
  const mayAsk = useMay('requisitions.save', warehouse.code);
  const ratios = useRatios();
  const reported = usePeople(operation);
  const given = useGiven(operation);
  const save = useCommand('requisitions.save');
  const [typed, setTyped] = useState<number | null>(null);
  const [days, setDays] = useState<number | null>(14);
  const [asked, setAsked] = useState({ season: seasonOf(today), hazard, byPacks: true });
  const [wanted, setWanted] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [editing, edit] = useState<RatioRow | null>(null);
  const people = typed ?? reported;
  const lines = useMemo(
    () =>
      ratios.data && people !== null && days !== null && given
        ? computeNeeds(ratios.data.rows, { ...asked, people, days }, given)
        : undefined,
    [ratios.data, asked, people, days, given],
  );
  const quantityOf = ({ ratio, missing }: NonNullable<typeof lines>[number]) =>
    wanted.has(ratio.code) ? (wanted.get(ratio.code) ?? 0) : (missing ?? 0);
  const chosen = lines?.filter((line) => quantityOf(line) > 0) ?? [];
  const keep = () => {
    if (focusFirst() || people === null || days === null) return;
    const reason = words.reason(formatCount(people), days);
    save.mutate(
      {
        input: {
          ...{ requisition: newUid(), revision: 0 },
          draft: {
            ...{ warehouse: warehouse.code, operation: operation ?? null, to: null, place: '' },
            ...{ near: null, point: null, priority: 'urgent', wantedBy: null },
            ...{ contact: '', telephone: '', reason, note: '' },
            lines: chosen.map((line) => ({
              ...{ item: line.ratio.item.uid, quantity: quantityOf(line) },
              ...{ takesSubstitutes: true, note: '' },
            })),
          },
        },
      },
      {
        onSuccess: ({ requisition }) => {
          tell(words.kept(chosen.length));
          void navigate({ to: '/requisitions/$uid', params: { uid: requisition } });
        },
      },
    );
  };
  return (
    <Page
      title={name ? `${words.title}　${name}` : words.title}
      beside={words.explain}
      actions={
        <>
          {operation && (
            <Link to="/operations/$uid" params={{ uid: operation }}>
              {words.back}
            </Link>
          )}
          {mayAsk && (
            <Button loading={save.isPending} disabled={chosen.length === 0} onClick={keep}>
              {words.toRequisition}
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={ratios.error ?? save.error} />
      <Group gap={16} align="flex-end">
        <CountInput
          w={130}
          autoFocus
          label={words.people}
          value={people}
          onChange={(count) => setTyped(count)}
        />
        <CountInput w={90} label={words.days} value={days} onChange={setDays} />
        <SegmentedControl
          aria-label={words.season}
          value={asked.season}
          data={season.options.map((each) => ({ value: each, label: words.seasons[each] }))}
          onChange={(next) =>
            setAsked({ ...asked, season: season.options.find((each) => each === next) ?? 'warm' })
          }
        />
        <Select
          w={150}
          label={words.hazard}
          allowDeselect={false}
          value={asked.hazard}
          data={operationKind.options.map((each) => ({
            value: each,
            label: operationKindNames[each],
          }))}
          onChange={(next) =>
            setAsked({
              ...asked,
              hazard: operationKind.options.find((each) => each === next) ?? asked.hazard,
            })
          }
        />
        <Checkbox
          mb={8}
          label={words.byPacks}
          checked={asked.byPacks}
          onChange={(event) => setAsked({ ...asked, byPacks: event.currentTarget.checked })}
        />
      </Group>
      <NeedsTable
        lines={people === null ? [] : lines}
        hasPeople={people !== null}
        quantityOf={quantityOf}
        chosen={chosen.length}
        onWant={(code, count) => setWanted(new Map(wanted).set(code, count))}
        onOpen={(code) => edit(ratios.data?.rows.find((each) => each.code === code) ?? null)}
      />
      {editing && (
        <RatioDialog
          ratio={editing}
          onSaved={() => void ratios.refetch()}
          onClose={() => edit(null)}
        />
      )}
    </Page>
  );
}

/** 需安置 as the places reported it last, else 受灾; null where nobody has said. */
function usePeople(operation: string | undefined): number | null {
  const { data } = useQuery({
    ...callQuery('operations.read', { operation: operation ?? '' }),
    enabled: operation !== undefined,
  });
  if (!data) return null;
  const { affected, resettled } = countPeople(data.reports);
  return resettled ?? affected;
}

function useGiven(operation: string | undefined) {
  const { data } = useQuery({
    ...callQuery('needs.given', { operation: operation ?? '' }),
    enabled: operation !== undefined,
  });
  return operation === undefined ? none : data?.rows;
}

const none: never[] = [];
