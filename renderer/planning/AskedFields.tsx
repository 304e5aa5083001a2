import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import type { PlanOrder } from '../../shared/planning/api';
import { planFor } from '../../shared/planning/choosing';
import { useOperationsInForce } from '../app/useOperationsInForce';
import { InstantInput } from '../components/InstantInput';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { planningWords as words } from '../messages/planning';
import { useCall } from '../queries';
import classes from './Planning.module.css';

type Open = Output<'requisitions.list'>['rows'][number];

interface Props {
  order: PlanOrder;
  /** The numbers of those that a saved plan was made for. */
  saved: ReadonlyMap<string, string>;
  onChange: (order: PlanOrder) => void;
}

/** Which open requisitions are planned, of one operation or of all, and until when each is wanted. */
export function AskedFields({ order, saved, onChange }: Props) {
  const [operation, setOperation] = useState<string | null>(null);
  const { data, error } = useCall('requisitions.list', {
    filter: { standing: 'open', answerable: true, ...(operation === null ? {} : { operation }) },
    limit: 200,
  });
  const drafts = useDrafts(data?.rows.map(({ requisition }) => requisition) ?? []);
  const hasDrafts = order.requisitions.some((uid) => drafts.has(uid));
  const { data: awaited } = useCall('requisitions.list', {
    filter: { standing: 'waiting', answerable: true, ...(operation === null ? {} : { operation }) },
    limit: 1,
  });
  const waiting = awaited?.totals.waiting ?? 0;
  const choose = (requisitions: string[]) => {
    const drafted = requisitions.filter((uid) => drafts.has(uid));
    // Whoever takes one up that drafts answer already sends nothing twice, unless he says so after that.
    const isMore = drafted.some((uid) => !order.requisitions.includes(uid));
    const countsDrafts = isMore || (order.settings.countsDrafts && drafted.length > 0);
    const settings = { ...order.settings, countsDrafts };
    onChange(planFor({ ...order, settings }, requisitions));
  };
  const gone = order.requisitions.filter(
    (uid) => data && operation === null && data.rows.every((row) => row.requisition !== uid),
  );
  return (
    <Panel
      title={words.asked}
      aside={
        <OperationChoice
          value={operation}
          onChange={(next) => {
            setOperation(next);
            choose([]);
          }}
        />
      }
    >
      <RefusalAlert error={error} />
      {data?.rows.length === 0 && (
        <Text>
          {waiting > 0 ? words.noneOpen : operation === null ? words.noAsked : words.noAskedHere}
        </Text>
      )}
      <Checkbox.Group aria-label={words.asked} value={order.requisitions} onChange={choose}>
        <Stack gap={4}>
          {data?.rows.map((row) => (
            <AskedRow
              key={row.requisition}
              row={row}
              drafted={drafts.get(row.requisition)}
              order={order}
              onChange={onChange}
            />
          ))}
          {gone.map((uid) => (
            <Checkbox key={uid} value={uid} label={words.gone(saved.get(uid) ?? '')} />
          ))}
        </Stack>
      </Checkbox.Group>
      {waiting > 0 && (
        <Text mt={8}>
          <Link to="/requisitions" search={{ standing: 'waiting' }}>
            {words.waiting(formatCount(waiting))}
          </Link>
        </Text>
      )}
      {(hasDrafts || order.settings.countsDrafts) && (
        <Checkbox
          mt={8}
          label={words.countDrafts}
          checked={order.settings.countsDrafts}
          onChange={(event) => {
            const countsDrafts = event.currentTarget.checked;
            onChange({ ...order, settings: { ...order.settings, countsDrafts } });
          }}
        />
      )}
    </Panel>
  );
}

/** So many goods are named; the rest are counted. */
const mostNamed = 4;

/** What drafts would give of each requisition, in words: they hold nothing, so it is still open. */
function useDrafts(requisitions: string[]): ReadonlyMap<string, string> {
  const { data } = useCall('planning.drafts', { requisitions });
  return new Map(
    data?.rows.map(({ requisition, lines, papers }) => {
      const named = lines
        .slice(0, mostNamed)
        .map(({ item, quantity, unit }) => `${item} ${formatCount(quantity)} ${unit}`)
        .join('、');
      const goods = lines.length > mostNamed ? words.draftedMore(named, lines.length) : named;
      const byHand = papers.filter(({ plan }) => plan === null).length;
      const from = [
        ...new Set(papers.flatMap(({ plan }) => (plan === null ? [] : [plan]))),
        ...(byHand > 0 ? [words.draftsByHand(byHand)] : []),
      ];
      return [requisition, words.drafted(goods, from.join('、'))];
    }),
  );
}

/** Those in force, by a part of their name. */
function OperationChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (uid: string | null) => void;
}) {
  const inForce = useOperationsInForce();
  return (
    <Select
      size="xs"
      w={320}
      aria-label={words.operation}
      placeholder={words.anyOperation}
      clearable
      searchable
      nothingFoundMessage={words.noOperation}
      value={value}
      data={inForce.map(({ uid, name }) => ({
        value: uid,
        label: name,
      }))}
      onChange={onChange}
    />
  );
}

/** One requisition; of a chosen one, 限到时间 in place of what it says. */
function AskedRow({
  row,
  drafted,
  order,
  onChange,
}: Pick<Props, 'order' | 'onChange'> & { row: Open; drafted: string | undefined }) {
  const { requisition, number, to, place, items, lines, wantedBy } = row;
  const isChosen = order.requisitions.includes(requisition);
  const set = order.deadlines.find((each) => each.requisition === requisition)?.at ?? null;
  const others = order.deadlines.filter((each) => each.requisition !== requisition);
  return (
    <div className={classes.asked}>
      <Checkbox
        value={requisition}
        label={words.choose(
          number ?? '',
          [to?.name, place, words.items(items, lines)].filter(Boolean).join('　'),
        )}
        description={
          drafted && (
            <Text span c="var(--warn)">
              {drafted}
            </Text>
          )
        }
      />
      {isChosen ? (
        <InstantInput
          size="xs"
          ahead
          aria-label={words.deadlineOf(number ?? '')}
          placeholder={words.deadline}
          value={set ?? wantedBy}
          onChange={(at) =>
            onChange({
              ...order,
              deadlines: at === null || at === wantedBy ? others : [...others, { requisition, at }],
            })
          }
        />
      ) : (
        <Text c="var(--ink-soft)">{wantedBy && words.until(formatInstant(wantedBy))}</Text>
      )}
    </div>
  );
}
