import { SegmentedControl, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { custodyWords as words } from '../messages/custody';
import { deskWords } from '../messages/desks';
import { useCall } from '../queries';
import { Holdings } from './Holdings';
import { recoverFilter } from './recoverFilter';
import { ToRecover } from './ToRecover';

const limits = ['any', 'return', 'report'] as const;

/** 在外: what teams hold and what people should bring back, with the late ones marked. */
export function CustodyPage() {
  const search = useSearch({ from: '/custody' });
  const navigate = useNavigate();
  const teams = useCall('teams.list', { show: 'all' }).data?.rows ?? [];
  const { view = 'teams', ...filter } = search;
  const narrow = (part: Partial<typeof search>) =>
    void navigate({ to: '/custody', replace: true, search: withoutEmpty({ ...search, ...part }) });
  const isTeams = view === 'teams';
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <Link to="/desks/$desk" params={{ desk: 'return' }}>
            {deskWords.names.return}
          </Link>
          <ExportButton
            list={isTeams ? 'custody' : 'toRecover'}
            asked={{ filter: isTeams ? filter : recoverFilter(filter) }}
          />
          <SegmentedControl
            size="xs"
            aria-label={words.filter.view}
            value={view}
            onChange={(value) =>
              void navigate({
                to: '/custody',
                replace: true,
                search: value === 'people' ? { view: 'people' } : {},
              })
            }
            data={[
              { value: 'teams', label: words.byTeam },
              { value: 'people', label: words.toRecover },
            ]}
          />
        </>
      }
    >
      <FilterBar
        narrowed={Object.keys(filter).length > 0}
        onClear={() => void navigate({ to: '/custody', replace: true, search: { view } })}
      >
        <WarehouseFilter value={filter.warehouse} onChange={(warehouse) => narrow({ warehouse })} />
        {isTeams && (
          <Select
            size="xs"
            w={220}
            searchable
            aria-label={words.filter.team}
            value={filter.team ?? ''}
            data={[
              { value: '', label: words.filter.anyTeam },
              ...teams.map(({ uid, name }) => ({ value: uid, label: name })),
            ]}
            onChange={(team) => narrow({ team: team || undefined })}
          />
        )}
        <Select
          size="xs"
          w={130}
          allowDeselect={false}
          aria-label={words.filter.overdue}
          value={filter.overdue ?? ''}
          data={[
            { value: '', label: words.filter.anyTime },
            ...(isTeams
              ? limits.map((value) => ({ value, label: words.filter[value] }))
              : [{ value: 'any', label: words.filter.late }]),
          ]}
          onChange={(overdue) =>
            narrow({ overdue: limits.find((each) => each === overdue) ?? undefined })
          }
        />
      </FilterBar>
      {isTeams ? <Holdings filter={filter} /> : <ToRecover filter={filter} />}
    </Page>
  );
}
