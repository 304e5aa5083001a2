import '@mantine/charts/styles.layer.css';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWarehouse } from '../app/warehouse';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { dashboardWords as words } from '../messages/dashboard';
import { callQuery } from '../queries';
import { Attention } from './Attention';
import { BelowReserve } from './BelowReserve';
import { Categories } from './Categories';
import classes from './Dashboard.module.css';
import { Entries } from './Entries';
import { ExpiryProfile } from './ExpiryProfile';
import { FirstSteps } from './FirstSteps';
import { Months } from './Months';
import { Sentences } from './Sentences';
import { WaitingPapers } from './WaitingPapers';
import { Warehouses } from './Warehouses';

/** 工作台: what needs attention, each figure a sentence that leads to its list. */
export function DashboardPage() {
  const { warehouse } = useWarehouse();
  const { scope = 'here' } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const at = scope === 'here' ? { warehouse: warehouse.code } : {};
  const { data, error } = useQuery(callQuery('dashboard.read', at));
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
      <FirstSteps dashboard={data} />
      <Entries />
      <Attention dashboard={data} at={at} />
      <Sentences dashboard={data} at={at} />
      <div className={classes.halves}>
        <WaitingPapers dashboard={data} at={at} />
        <ExpiryProfile dashboard={data} at={at} />
        <Months at={at} />
        <Categories dashboard={data} at={at} />
        {scope === 'all' && <Warehouses />}
        <BelowReserve dashboard={data} at={at} />
      </div>
    </Page>
  );
}
