import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconFileSpreadsheet } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import type { ImportRun } from '../../shared/imports/api';
import { importSubjects, type SubjectName } from '../../shared/imports/subjects';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { importWords as words } from '../messages/imports';
import { useCall } from '../queries';
import classes from './Imports.module.css';
import { SubjectImport } from './SubjectImport';

/** Those that are taken in here; the lines of a receipt are, inside of it. */
const subjects = ['items', 'bins', 'parties', 'openingStock'] as const satisfies SubjectName[];

/** 数据导入: what can be taken in from Excel, and what was. */
export function ImportPage() {
  const { subject } = useSearch({ from: '/settings/import' });
  const { warehouse } = useWarehouse();
  const navigate = useNavigate();
  if (subject !== undefined) {
    return (
      <Page
        title={`${words.title}　${importSubjects[subject].title}`}
        beside={importSubjects[subject].at === 'warehouse' && words.at(warehouse.name)}
        actions={
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/settings/import' })}
          >
            {words.back}
          </Button>
        }
      >
        <SubjectImport
          key={`${subject} ${warehouse.code}`}
          subject={subject}
          warehouse={warehouse.code}
        />
      </Page>
    );
  }
  return (
    <Page title={words.title} actions={<ExportButton list="imports" asked={{}} />}>
      <Text c="var(--ink-soft)">{words.explain}</Text>
      <div className={classes.cards}>
        {subjects.map((each) => (
          <Card key={each} subject={each} warehouse={warehouse} />
        ))}
      </div>
      <History />
    </Page>
  );
}

function Card({
  subject,
  warehouse,
}: {
  subject: SubjectName;
  warehouse: { code: string; name: string };
}) {
  const navigate = useNavigate();
  const { title, saves, at } = importSubjects[subject];
  const may = useMay(saves, at === 'warehouse' ? warehouse.code : undefined);
  return (
    <Panel title={title} className={classes.card ?? ''}>
      <div className={classes.about}>{words.subject[subject]}</div>
      <Button
        disabled={!may}
        title={may ? undefined : words.notAllowed}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/settings/import', search: { subject } })}
        aria-label={`${words.title} ${title}`}
      >
        {words.title}
      </Button>
    </Panel>
  );
}

const c = words.columns;
const keyOf = ({ uid }: ImportRun) => uid;
const count = (id: 'added' | 'changed' | 'same'): TableColumn<ImportRun> => ({
  id,
  header: c[id],
  cell: (run) => formatCount(run[id]),
  sortBy: (run) => run[id],
  width: 72,
  align: 'right',
});
const columns: readonly TableColumn<ImportRun>[] = [
  {
    id: 'at',
    header: c.at,
    cell: ({ at }) => formatInstant(at),
    sortBy: ({ at }) => at,
    width: 150,
  },
  {
    id: 'subject',
    header: c.subject,
    cell: ({ subject }) => importSubjects[subject].title,
    sortBy: ({ subject }) => subject,
    width: 90,
  },
  {
    id: 'fileName',
    header: c.fileName,
    cell: ({ fileName }) => fileName,
    sortBy: ({ fileName }) => fileName,
    width: 220,
    grow: 2,
  },
  { id: 'warehouse', header: c.warehouse, cell: ({ warehouse }) => warehouse?.name, width: 180 },
  { id: 'by', header: c.by, cell: ({ by }) => by.name, sortBy: ({ by }) => by.name, width: 90 },
  count('added'),
  count('changed'),
  count('same'),
  {
    id: 'document',
    header: c.document,
    cell: ({ document }) =>
      document && (
        <Link to="/documents/$uid" params={{ uid: document }}>
          {words.open}
        </Link>
      ),
    width: 72,
  },
];

function History() {
  const { data, error } = useCall('imports.list', {});
  return (
    <Panel title={words.history} className={classes.fill ?? ''}>
      <RefusalAlert error={error} />
      <DataTable
        name="imports"
        label={words.history}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        empty={words.noHistory}
      />
    </Panel>
  );
}
