import { Group, SegmentedControl, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReadinessLine, TeamReadiness } from '../../shared/teams/readinessApi';
import { DataTable } from '../components/DataTable';
import { DateInput } from '../components/DateInput';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Page';
import { Tag } from '../components/Tag';
import { useShortName } from '../components/useShortName';
import { readinessWords as words } from '../messages/teams';
import { ReadyBar } from './ReadyBar';
import { readinessColumns } from './readinessColumns';
import classes from './Teams.module.css';

const itemUid = ({ item }: ReadinessLine) => item.uid;

/** 备勤 of one team: the figures, and the kit list line by line with where each stands. */
export function TeamReadinessView({
  readiness,
  until,
  onUntil,
}: {
  readiness: TeamReadiness;
  /** As it was asked; null: the usual. */
  until: string | null;
  onUntil: (day: string | null) => void;
}) {
  const { team, warehouse, shares, lines, people } = readiness;
  const shortName = useShortName();
  const [show, setShow] = useState<'all' | 'gaps'>('all');
  const ready = lines.filter(({ missing }) => missing === 0).length;
  const rows = useMemo(
    () => (show === 'gaps' ? lines.filter(({ missing }) => missing > 0) : lines),
    [lines, show],
  );
  const columns = useMemo(
    () => readinessColumns({ team: team.uid, warehouse: warehouse.code }),
    [team.uid, warehouse.code],
  );
  return (
    <>
      <Panel>
        <div className={classes.figures}>
          <span className={classes.figure}>
            {words.share}
            <ReadyBar readiness={readiness} />
            {shares && (
              <Text span c="var(--ink-soft)">
                {words.lines(ready, lines.length)}，{words.byQuantity}{' '}
                {words.percent(shares.quantity)}
              </Text>
            )}
          </span>
          <People uid={team.uid} people={people} isOut={readiness.out !== null} />
          <span className={classes.figure}>
            {words.warehouse} {shortName(warehouse.code)}
          </span>
          <Group gap={6}>
            <span>{words.until}</span>
            <DateInput
              size="xs"
              w={130}
              aria-label={words.until}
              placeholder={readiness.until}
              ahead
              value={until}
              onChange={onUntil}
            />
          </Group>
        </div>
        <Text size="sm" c="var(--ink-soft)">
          {words.fit} {words.untilHint} {words.peopleExplain}
        </Text>
      </Panel>
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        aria-label={words.title}
        value={show}
        data={[
          { value: 'all', label: `${words.all} ${lines.length}` },
          { value: 'gaps', label: `${words.onlyGaps} ${lines.length - ready}` },
        ]}
        onChange={(value) => setShow(value as 'all' | 'gaps')}
      />
      <DataTable
        name="readiness"
        label={words.tableOf(team.name)}
        columns={columns}
        rows={rows}
        rowKey={itemUid}
        empty={
          lines.length === 0 ? (
            <EmptyState title={words.emptyKit} explain={words.emptyKitExplain} />
          ) : (
            words.noGap
          )
        }
        autoFocus
      />
    </>
  );
}

/** Who can go, and what stands against the others; it leads to the members. */
function People({
  uid,
  people,
  isOut,
}: {
  uid: string;
  people: TeamReadiness['people'];
  isOut: boolean;
}) {
  const { asked, canGo, members, away, uncertified, expired, expiring } = people;
  return (
    <span className={classes.figure}>
      {words.people}
      <Link to="/teams/$uid" params={{ uid }} search={{ tab: 'members' }} className={classes.big}>
        {words.peopleOf(canGo)}
      </Link>
      <Text span c="var(--ink-soft)">
        {isOut && `${words.isOut}；`}
        {asked !== null && !isOut && `${words.asked(canGo, asked)}；`}
        {words.members(members)}
      </Text>
      {away > 0 && <Tag tone="grey">{words.away(away)}</Tag>}
      {uncertified > 0 && <Tag tone="orange">{words.uncertified(uncertified)}</Tag>}
      {expired > 0 && <Tag tone="red">{words.expired(expired)}</Tag>}
      {expiring > 0 && <Tag tone="orange">{words.expiring(expiring)}</Tag>}
    </span>
  );
}
