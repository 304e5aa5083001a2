import '@mantine/charts/styles.layer.css';
import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWarehouse } from '../app/warehouse';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { dashboardWords as words } from '../messages/dashboard';
import { callQuery } from '../queries';
import { BelowReserve } from './BelowReserve';
import { Categories } from './Categories';
import { ClosingHint } from './ClosingHint';
import classes from './Dashboard.module.css';
import { ExpiryProfile } from './ExpiryProfile';
import { FirstSteps } from './FirstSteps';
import { Sentences } from './Sentences';
import { WaitingPapers } from './WaitingPapers';

/** 工作台: what needs attention, each figure a sentence that leads to its list. */
export function DashboardPage() {
  const { warehouse } = useWarehouse();
  const { scope = 'here' } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const at = scope === 'here' ? { warehouse: warehouse.code } : {};
  const { data, error } = useQuery({
    ...callQuery('dashboard.read', at),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={words.title}
      beside={scope === 'here' ? warehouse.name : words.everywhere}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.scope}
          value={scope}
          onChange={(value) =>
            void navigate({ search: value === 'all' ? { scope: 'all' } : {}, replace: true })
          }
          data={[
            { value: 'here', label: words.here },
            { value: 'all', label: words.everywhere },
          ]}
        />
      }
      scrolls
    >
      <RefusalAlert error={error} />
      {scope === 'here' && <ClosingHint />}
      <FirstSteps dashboard={data} />
      <Sentences dashboard={data} at={at} />
      <div className={classes.halves}>
        <WaitingPapers dashboard={data} at={at} />
        <ExpiryProfile dashboard={data} at={at} />
        <Categories dashboard={data} at={at} />
        <BelowReserve dashboard={data} at={at} />
      </div>
    </Page>
  );
}
