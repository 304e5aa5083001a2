import { SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Output } from '../../shared/api';
import { type Level, levels } from '../../shared/grading/levels';
import type { WayStep } from '../../shared/grading/wayUp';
import { levelNames } from '../../shared/names';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { wayUpWords as words } from '../messages/gradingWayUp';
import { useCall } from '../queries';
import classes from './Grading.module.css';
import { ReachPanel } from './ReachPanel';
import { ShoppingPanel } from './ShoppingPanel';
import { StandardTag } from './StandardTag';
import { TransfersPanel } from './TransfersPanel';
import wayUpClasses from './WayUp.module.css';
import { wayUpColumns } from './wayUpColumns';

export type WayUpView = Output<'assessments.wayUp'>;

const codeOf = ({ criterion }: WayStep) => criterion;

/** 提升方案: what closes each gap at a level, what others can spare, what is to be bought. */
export function WayUpPage() {
  const { uid } = useParams({ from: '/grading/$uid/way-up' });
  const search = useSearch({ from: '/grading/$uid/way-up' });
  const assessed = useCall('assessments.read', { assessment: uid });
  const level = search.level ?? assessed.data?.targetLevel;
  if (level === undefined) {
    return (
      <Page title={words.name}>
        <RefusalAlert error={assessed.error} />
      </Page>
    );
  }
  return <OneWayUp uid={uid} level={level} />;
}

/** The way up of this assessment to a level, to whoever is signed in. */
export function OneWayUp({ uid, level }: { uid: string; level: Level }) {
  const { data, error } = useCall('assessments.wayUp', { assessment: uid, level });
  const navigate = useNavigate();
  const shortName = useShortName();
  const columns = useMemo(() => wayUpColumns(), []);
  return (
    <Page
      title={data ? words.title(shortName(data.warehouse.code)) : words.name}
      beside={
        data && (
          <span className={classes.line}>
            <StandardTag standard={data.standard} />
            {words.explain(data.judgedOn)}
          </span>
        )
      }
      actions={
        <>
          <Link to="/grading/$uid" params={{ uid }}>
            {words.back}
          </Link>
          <Link to="/grading/$uid/what-if" params={{ uid }} search={{ level }}>
            {words.whatIf}
          </Link>
          <SegmentedControl
            size="xs"
            aria-label={words.level}
            value={String(level)}
            data={levels.map((each) => ({ value: String(each), label: levelNames[each] ?? '' }))}
            onChange={(chosen) =>
              void navigate({
                to: '/grading/$uid/way-up',
                params: { uid },
                search: { level: Number(chosen) as Level },
                replace: true,
              })
            }
          />
          <ExportButton list="wayUp" asked={{ assessment: uid, level }} />
        </>
      }
    >
      <RefusalAlert error={error} />
      <div className={wayUpClasses.wayUp}>
        <DataTable
          name="grading.wayUp"
          label={words.name}
          columns={columns}
          rows={data?.steps}
          rowKey={codeOf}
          autoFocus
          summary={data && words.stepsTitle(data.steps.length)}
          empty={<EmptyState title={words.none} explain={words.noneExplain} />}
        />
        <div className={classes.results}>
          {data && (
            <>
              <ReachPanel view={data} />
              <ShoppingPanel view={data} assessment={uid} />
              <TransfersPanel view={data} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
