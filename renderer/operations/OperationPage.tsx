import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Output } from '../../shared/api';
import { operationKindNames } from '../../shared/names';
import { momentText } from '../../shared/operations/moment';
import { useToday } from '../app/session';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import { withoutEmpty } from '../components/withoutEmpty';
import { operationWords as words } from '../messages/operation';
import { operationsWords } from '../messages/operations';
import { useCall } from '../queries';
import { GivenTable } from './GivenTable';
import { OperationActions } from './OperationActions';
import { OperationAside } from './OperationAside';
import classes from './Operations.module.css';
import { OwedTable } from './OwedTable';
import { OperationState } from './operationColumns';
import { Timeline } from './Timeline';
import { WentTable } from './WentTable';

export type OperationView = Output<'operations.read'>;
export type OperationFigures = Output<'operations.figures'>;

export const operationViews = ['timeline', 'went', 'given', 'owed'] as const;
export type OperationViewName = (typeof operationViews)[number];

/** One 应急响应: its levels and places, everything that happened, what went where, what is owed. */
export function OperationPage() {
  const { uid } = useParams({ from: '/operations/$uid' });
  const { view = 'timeline', show } = useSearch({ from: '/operations/$uid' });
  const navigate = useNavigate();
  const today = useToday();
  const { data, error } = useCall('operations.read', { operation: uid });
  const figures = useCall('operations.figures', { operation: uid });
  const go = (search: { view?: OperationViewName; show?: typeof show }) =>
    void navigate({
      to: '/operations/$uid',
      params: { uid },
      replace: true,
      search: withoutEmpty(search),
    });
  if (!data) {
    return (
      <Page title={operationsWords.title}>
        <RefusalAlert error={error} />
      </Page>
    );
  }
  const { startedOn: on, startedTime: time, endedOn } = data;
  const owed = figures.data?.owed.length ?? 0;
  return (
    <Page
      title={data.name}
      beside={
        <span className={classes.line}>
          <OperationState operation={data} today={today} />
          {data.isDrill && <Tag tone="straw">{words.drill}</Tag>}
          {operationKindNames[data.kind]}
          <span className={classes.place} title={data.place}>
            {data.place}
          </span>
          <span>
            {words.started(momentText({ on, time }))}
            {endedOn && `，${data.isWithdrawn ? words.withdrawn(endedOn) : words.ended(endedOn)}`}
          </span>
        </span>
      }
      actions={
        <OperationActions operation={data} owed={figures.data?.owed} view={view} show={show} />
      }
    >
      <RefusalAlert error={figures.error} />
      <div className={classes.halves}>
        <div className={classes.main}>
          <SegmentedControl
            size="xs"
            aria-label={words.views}
            value={view}
            data={operationViews.map((each) => ({
              value: each,
              label: each === 'owed' && owed > 0 ? `${words.view.owed} ${owed}` : words.view[each],
            }))}
            onChange={(chosen) => {
              const next = operationViews.find((each) => each === chosen);
              go(next === undefined || next === 'timeline' ? {} : { view: next });
            }}
          />
          {view === 'timeline' && (
            <Timeline
              // What happened in one operation never stands under the name of another.
              key={uid}
              operation={data}
              show={show}
              onShow={(next) => go(next ? { show: next } : {})}
            />
          )}
          {view === 'went' && <WentTable figures={figures.data} />}
          {view === 'given' && <GivenTable figures={figures.data} />}
          {view === 'owed' && <OwedTable figures={figures.data} />}
        </div>
        <OperationAside operation={data} figures={figures.data} />
      </div>
    </Page>
  );
}
