import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import type { StandardRow } from '../../shared/grading/standardsApi';
import { newUid } from '../api';
import { useToday } from '../app/session';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { tell } from '../components/tell';
import { gradingWords } from '../messages/gradingAssessments';
import { standardsWords as words } from '../messages/gradingStandards';
import { useCall, useCommand } from '../queries';
import { StandardStateTag, standardState } from './standardState';
import { useMaintainsStandards } from './useMaintainsStandards';

const uidOf = ({ standard }: StandardRow) => standard;

/** 评级标准: every version, the newest first. Enter opens one. */
export function StandardsPage() {
  const today = useToday();
  const navigate = useNavigate();
  const mayWrite = useMaintainsStandards();
  const { data, error } = useCall('standards.list', {});
  const columns = useMemo(() => standardColumns(today), [today]);
  const open = (uid: string) => void navigate({ to: '/settings/standards/$uid', params: { uid } });
  const take = useCommand('standards.fromFile');
  const [unreadable, setUnreadable] = useState(false);
  const importFile = async (file: File | null) => {
    if (file === null) return;
    const text = await file.text().catch(() => null);
    setUnreadable(text === null);
    if (text === null) return;
    take.mutate(
      { input: { standard: newUid(), text } },
      {
        onSuccess: ({ standard, code, version }) => {
          tell(words.imported(code, version));
          open(standard);
        },
      },
    );
  };
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          <Link to="/settings/standards/compare">{words.compare}</Link>
          <ExportButton list="standards" asked={{}} />
          {mayWrite && (
            <FileButton accept=".json,application/json" onChange={(file) => void importFile(file)}>
              {(props) => (
                <Button
                  {...props}
                  loading={take.isPending}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {words.import}
                </Button>
              )}
            </FileButton>
          )}
        </>
      }
    >
      <RefusalAlert error={error ?? take.error} />
      {unreadable && (
        <Text c="var(--danger)" role="alert">
          {words.unreadable}
        </Text>
      )}
      <DataTable
        name="standards"
        label={words.title}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        onOpen={({ standard }) => open(standard)}
        autoFocus
        empty={words.empty}
      />
    </Page>
  );
}

function standardColumns(today: string): readonly TableColumn<StandardRow>[] {
  const { columns } = words;
  return [
    {
      id: 'title',
      header: columns.title,
      cell: ({ title }) => title,
      sortBy: ({ title }) => title,
      width: 220,
      grow: 1,
      fixed: true,
    },
    { id: 'code', header: columns.code, cell: ({ code }) => code, width: 140 },
    {
      id: 'version',
      header: columns.version,
      cell: ({ version }) => version,
      sortBy: ({ version }) => version,
      width: 60,
      align: 'right',
    },
    {
      id: 'state',
      header: columns.state,
      cell: (row) => <StandardStateTag state={standardState(row, today)} />,
      sortBy: (row) => standardState(row, today),
      width: 84,
    },
    {
      id: 'official',
      header: columns.official,
      cell: ({ official }) =>
        official ? words.yes : <Tag tone="straw">{gradingWords.proposal}</Tag>,
      width: 190,
    },
    {
      id: 'effectiveFrom',
      header: columns.effectiveFrom,
      cell: ({ effectiveFrom }) => effectiveFrom,
      sortBy: ({ effectiveFrom }) => effectiveFrom,
      width: 96,
    },
    {
      id: 'effectiveTo',
      header: columns.effectiveTo,
      cell: ({ effectiveTo }) => effectiveTo ?? words.noEnd,
      sortBy: ({ effectiveTo }) => effectiveTo,
      width: 96,
    },
    {
      id: 'publishedAt',
      header: columns.publishedAt,
      cell: ({ publishedAt }) => publishedAt && formatInstant(publishedAt),
      sortBy: ({ publishedAt }) => publishedAt,
      width: 136,
      hidden: true,
    },
    {
      id: 'assessments',
      header: columns.assessments,
      cell: ({ assessments }) => assessments,
      sortBy: ({ assessments }) => assessments,
      width: 84,
      align: 'right',
    },
  ];
}
