import { Group, Select, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { StandardDifference } from '../../shared/grading/compareStandards';
import { DataTable } from '../components/DataTable';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { gradingWords } from '../messages/gradingAssessments';
import {
  standardFieldName,
  standardsWords,
  standardDifferenceWords as words,
} from '../messages/gradingStandards';
import { useCall } from '../queries';
import { differenceText } from './differenceText';

const keyOf = ({ of, code, field }: StandardDifference) => `${of} ${code} ${field}`;

/** What two versions say differently; where nothing was chosen, the newest and the one before. */
export function CompareStandardsPage() {
  const search = useSearch({ from: '/settings/standards/compare' });
  const navigate = useNavigate();
  const { data, error } = useCall('standards.list', {});
  const rows = data?.rows ?? [];
  const after = search.after ?? rows[0]?.standard;
  const before = search.before ?? rows.find(({ standard }) => standard !== after)?.standard;
  const choose = (part: { before?: string; after?: string }) =>
    void navigate({
      to: '/settings/standards/compare',
      replace: true,
      search: { ...(before ? { before } : {}), ...(after ? { after } : {}), ...part },
    });
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<Link to="/settings/standards">{standardsWords.back}</Link>}
    >
      <RefusalAlert error={error} />
      <Group gap={8}>
        {(['before', 'after'] as const).map((side) => (
          <Select
            key={side}
            w={320}
            label={words[side]}
            placeholder={words.choose}
            allowDeselect={false}
            value={(side === 'before' ? before : after) ?? null}
            data={rows
              .filter(({ standard }) => standard !== (side === 'before' ? after : before))
              .map(({ standard, title, version, publishedAt }) => ({
                value: standard,
                label: `${gradingWords.version(title, version)}${
                  publishedAt === null ? ` ${standardsWords.states.draft}` : ''
                }`,
              }))}
            onChange={(value) => value && choose({ [side]: value })}
          />
        ))}
      </Group>
      {data && rows.length < 2 && <Text>{words.only}</Text>}
      {before && after && <Differences before={before} after={after} />}
    </Page>
  );
}

function Differences({ before, after }: { before: string; after: string }) {
  const { data, error } = useCall('standards.compare', { before, after });
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="standards.compare"
        label={words.title}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        autoFocus
        empty={words.none}
      />
    </>
  );
}

const columns: readonly TableColumn<StandardDifference>[] = [
  {
    id: 'of',
    header: words.columns.of,
    cell: ({ of, code }) => `${words.of[of]} ${code ?? ''}`,
    width: 110,
    fixed: true,
  },
  { id: 'title', header: words.columns.title, cell: ({ title }) => title, width: 160, grow: 1 },
  {
    id: 'field',
    header: words.columns.field,
    cell: ({ field }) => standardFieldName(field),
    width: 100,
  },
  ...(['before', 'after'] as const).map(
    (side): TableColumn<StandardDifference> => ({
      id: side,
      header: words.columns[side],
      cell: (row) => {
        const said = differenceText(row, side);
        return <span title={said}>{said}</span>;
      },
      width: 200,
      grow: 2,
    }),
  ),
];
