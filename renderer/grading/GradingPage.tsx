import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { AssessmentRow } from '../../shared/grading/assessmentsApi';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { gradingWords as words } from '../messages/gradingAssessments';
import { provinceGradingWords } from '../messages/gradingProvince';
import { useCall } from '../queries';
import { BeginDialog } from './BeginDialog';
import { GradingFilters } from './GradingFilters';
import { gradingColumns } from './gradingColumns';

const uidOf = ({ assessment }: AssessmentRow) => assessment;

/** 仓库评级: which warehouses were judged, by which standard, and what came of it. */
export function GradingPage() {
  const filter = useSearch({ from: '/grading' });
  const navigate = useNavigate();
  const mayBegin = useMay('assessments.begin');
  const shortName = useShortName();
  const columns = useMemo(() => gradingColumns(shortName), [shortName]);
  const { data, error } = useCall('assessments.list', filter);
  const rows = data?.rows;
  const [beginning, begin] = useState(false);
  const open = (uid: string) => void navigate({ to: '/grading/$uid', params: { uid } });
  useKeys(mayBegin ? [{ key: 'F7', label: words.begin, run: () => begin(true) }] : []);
  const start = mayBegin && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => begin(true)}>
      {words.begin} F7
    </Button>
  );
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Page
      title={words.title}
      beside={mayBegin ? words.explain : `${words.explain}${words.onlyAssessors}`}
      actions={
        <>
          <Link to="/grading/province">{provinceGradingWords.title}</Link>
          <Link to="/grading/compare">{words.compare}</Link>
          <Link to="/grading/over-time">{words.overTime}</Link>
          <Link to="/settings/standards">{words.standards}</Link>
          <ExportButton list="assessments" asked={filter} />
          {start}
        </>
      }
    >
      <GradingFilters />
      <RefusalAlert error={error} />
      <DataTable
        name="grading"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={uidOf}
        onOpen={({ assessment }) => open(assessment)}
        autoFocus
        summary={
          rows && words.totals(rows.length, rows.filter(({ signed }) => signed !== null).length)
        }
        empty={
          isNarrowed ? (
            <EmptyState title={words.emptyFiltered} />
          ) : (
            <EmptyState title={words.empty} explain={words.emptyExplain}>
              {start}
            </EmptyState>
          )
        }
      />
      {beginning && <BeginDialog onClose={() => begin(false)} onBegun={open} />}
    </Page>
  );
}
