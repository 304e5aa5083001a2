import { Button, Center, Checkbox, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import { operationKindNames } from '../../shared/names';
import { computeNeeds, type NeedsAsked, stillToAsk } from '../../shared/needs/compute';
import { isTooMany } from '../../shared/needs/limits';
import { type Proposed, peopleToProvideFor, seasonOf } from '../../shared/needs/proposed';
import { season } from '../../shared/needs/ratio';
import { operationKind } from '../../shared/operations/api';
import { newUid } from '../api';
import { useMay, useToday } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { EmptyState } from '../components/EmptyState';
import { InvalidInputs, useInvalidInputs, useUnread } from '../components/InvalidInputs';
import { Page } from '../components/Page';
import { CountInput } from '../components/QuantityInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { needsPageWords as words } from '../messages/needsPage';
import { callQuery, useCall, useCommand } from '../queries';
import { ForOperation } from './ForOperation';
import { NeedsTable } from './NeedsTable';
import { RatioDialog } from './RatioDialog';
import { ratioText } from './ratioText';
import { type RatioRow, useRatios } from './useRatios';

/** 需求测算: so many people, so many days; what is computed is a proposal that a person changes. */
export function NeedsPage() {
  const { operation } = useSearch({ from: '/needs' });
  const read = useCall('operations.list', {});
  const known = read.data?.rows.find(({ uid }) => uid === operation);
  if (operation !== undefined && read.data === undefined)
    return <Page title={words.title}>{null}</Page>;
  if (known && known.endedOn !== null) {
    return (
      <Page title={`${words.title}　${known.name}`}>
        <Center mt="xl">
          <EmptyState title={words.closed(known.endedOn)} explain={words.closedExplain}>
            <Link to="/operations/$uid" params={{ uid: known.uid }}>
              {words.back}
            </Link>
          </EmptyState>
        </Center>
      </Page>
    );
  }
  return (
    <InvalidInputs key={operation}>
      <Needs operation={operation} hazard={known?.kind ?? 'flood'} name={known?.name} />
    </InvalidInputs>
  );
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
  const proposed = usePeople(operation);
  const given = useGiven(operation);
  const save = useCommand('requisitions.save');
  const [typed, setTyped] = useState<number | null>(null);
  const [days, setDays] = useState<number | null>(14);
  const [asked, setAsked] = useState({ season: seasonOf(today), hazard, byPacks: true });
  const [wanted, setWanted] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [editing, edit] = useState<RatioRow | null>(null);
  const people = typed ?? proposed?.people ?? null;
  const unasked = useUnasked(people, days);
  const lines = useMemo(() => {
    if (people === null || days === null || unasked !== null) return none;
    return ratios.data && given
      ? computeNeeds(ratios.data.rows, { ...asked, people, days }, given)
      : undefined;
  }, [ratios.data, asked, people, days, given, unasked]);
  const quantityOf = (line: NonNullable<typeof lines>[number]) =>
    wanted.has(line.ratio.code) ? (wanted.get(line.ratio.code) ?? 0) : stillToAsk(line);
  const chosen = lines?.filter((line) => quantityOf(line) > 0) ?? [];
  // One page makes one draft, however often the button is hit before the page has gone.
  const [requisition] = useState(newUid);
  const isKept = useRef(false);
  const keep = () => {
    if (
      focusFirst() ||
      isTooMany(people, days) ||
      isKept.current ||
      people === null ||
      days === null
    )
      return;
    isKept.current = true;
    const reason = words.reason(formatCount(people), days);
    save.mutate(
      {
        input: {
          ...{ requisition, revision: 0 },
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
        onError: () => {
          isKept.current = false;
        },
        onSuccess: () => {
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
            <Button
              loading={save.isPending}
              disabled={chosen.length === 0 || save.isSuccess}
              onClick={keep}
            >
              {words.toRequisition}
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={ratios.error ?? save.error} />
      {operation === undefined && <ForOperation />}
      <Group gap={16} align="flex-end">
        <CountInput
          w={130}
          autoFocus
          label={words.people}
          error={isTooMany(people, days)}
          value={people}
          onChange={(count) => setTyped(count)}
        />
        <CountInput
          w={90}
          label={words.days}
          error={days === null ? words.noDays : isTooMany(people, days)}
          value={days}
          onChange={setDays}
        />
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
          label={packsLabel(ratios.data?.rows ?? none, asked.season)}
          checked={asked.byPacks}
          onChange={(event) => setAsked({ ...asked, byPacks: event.currentTarget.checked })}
        />
      </Group>
      {typed === null && proposed !== null && proposed.people !== null && (
        <Text size="sm" c={proposed.silent.length > 0 ? 'var(--warn)' : 'var(--ink-soft)'}>
          {words.proposedBy(proposed)}
        </Text>
      )}
      <NeedsTable
        lines={lines}
        unasked={unasked}
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

/**
 * What people or days lack, by which nothing can be computed; null: nothing. A field whose text means
 * nothing still holds the figure from before, which is not what stands on the screen.
 */
function useUnasked(people: number | null, days: number | null): string | null {
  const asked: readonly string[] = [words.people, words.days];
  const wrong = useUnread().find(({ name }) => asked.includes(name));
  if (wrong) return words.wrong(wrong.name, wrong.problem);
  if (isTooMany(people, days)) return words.tooMany;
  if (people === null) return words.noPeople;
  return days === null ? words.noDays : null;
}

function usePeople(operation: string | undefined): Proposed | null {
  const { data } = useQuery({
    ...callQuery('operations.read', { operation: operation ?? '' }),
    enabled: operation !== undefined,
  });
  return data ? peopleToProvideFor(data.reports) : null;
}

/** By packs, as the ratio of the season has them. */
function packsLabel(ratios: readonly RatioRow[], of: NeedsAsked['season']): string {
  const pack = ratios.find(
    ({ item, season: when }) => item.need === 'kit' && (when === 'any' || when === of),
  );
  return words.byPacks(pack ? ratioText(pack, pack) : null);
}

function useGiven(operation: string | undefined) {
  const { data } = useQuery({
    ...callQuery('needs.given', { operation: operation ?? '' }),
    enabled: operation !== undefined,
  });
  return operation === undefined ? none : data?.rows;
}

const none: never[] = [];
