import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { AssessmentRow } from '../../shared/grading/assessmentsApi';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { gradingWords, courseWords as words } from '../messages/gradingAssessments';
import { useCall } from '../queries';
import { courseColumns } from './courseColumns';
import classes from './Grading.module.css';

const ScoreLine = lazy(async () => ({ default: (await import('./ScoreLine')).ScoreLine }));

const uidOf = ({ assessment }: AssessmentRow) => assessment;

/** 历次评定: how one warehouse was judged over time. */
export function OverTimePage() {
  const search = useSearch({ from: '/grading/over-time' });
  const navigate = useNavigate();
  const { warehouse: here } = useWarehouse();
  const warehouse = search.warehouse ?? here.code;
  const shortName = useShortName();
  const { data, error } = useCall('assessments.list', { warehouse });
  const columns = useMemo(() => courseColumns(shortName, data?.rows ?? []), [shortName, data]);
  const signed = data?.rows.filter((row) => row.signed !== null).toReversed() ?? [];
  return (
    <Page
      title={gradingWords.overTime}
      beside={words.explain}
      actions={
        <>
          <WarehouseFilter
            value={warehouse}
            everywhere={false}
            onChange={(code) =>
              void navigate({
                to: '/grading/over-time',
                replace: true,
                search: code ? { warehouse: code } : {},
              })
            }
          />
          <ExportButton list="assessments" asked={{ warehouse }} />
        </>
      }
    >
      <RefusalAlert error={error} />
      <Panel title={words.chart}>
        {signed.length < 2 ? (
          <Text c="var(--ink-soft)">{words.emptyChart}</Text>
        ) : (
          <Suspense fallback={<div className={classes.picture} aria-busy />}>
            <ScoreLine rows={signed} />
          </Suspense>
        )}
      </Panel>
      <DataTable
        name="grading.overTime"
        label={words.table}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        autoFocus
        onOpen={({ assessment }) =>
          void navigate({ to: '/grading/$uid', params: { uid: assessment } })
        }
        empty={<EmptyState title={words.empty} explain={gradingWords.emptyExplain} />}
      />
    </Page>
  );
}
