import { Button, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { Output } from '../../shared/api';
import { useMay } from '../app/session';
import { InvalidInputs } from '../components/InvalidInputs';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { warehousesWords as words } from '../messages/places';
import { useCall } from '../queries';
import { EquipmentPanel } from './EquipmentPanel';
import { ProfileForm } from './ProfileForm';
import { RecordForm } from './RecordForm';

export type WarehouseWhole = Output<'warehouses.read'>;

/** One warehouse: what it is called, what it is like, what stands in it. */
export function WarehousePage() {
  const { code } = useParams({ from: '/settings/warehouses/$code' });
  const { data, error } = useCall('warehouses.read', { warehouse: code });
  const mayTell = useMay('warehouses.saveProfile', code);
  if (data === undefined) {
    return (
      <Page title={words.title}>
        <RefusalAlert error={error} />
      </Page>
    );
  }
  const { warehouse, zones, bins, measuredBins } = data;
  const mayWrite = mayTell && warehouse.keptHere;
  return (
    <Page
      title={warehouse.name}
      beside={words.zones(zones, bins, measuredBins)}
      actions={
        <>
          <Link to="/settings/warehouses">{words.back}</Link>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/settings/bins" search={{ warehouse: code }} {...props} />
            )}
          >
            {words.plan}
          </Button>
        </>
      }
      scrolls
    >
      {!warehouse.keptHere && <Text c="var(--ink-soft)">{words.notKept}</Text>}
      <InvalidInputs key={`profile ${code}`}>
        <ProfileForm whole={data} mayWrite={mayWrite} />
      </InvalidInputs>
      <EquipmentPanel whole={data} mayWrite={mayWrite} />
      <InvalidInputs key={`record ${code}`}>
        <RecordForm warehouse={warehouse} />
      </InvalidInputs>
    </Page>
  );
}
