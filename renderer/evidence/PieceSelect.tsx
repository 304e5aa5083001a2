import { Select } from '@mantine/core';
import { equipmentKindNames } from '../../shared/names';
import { evidenceWords as words } from '../messages/evidence';
import { useCall } from '../queries';

/** A piece of the warehouse's 设备; where there is none it says where they are entered. */
export function PieceSelect({
  warehouse,
  value,
  onChange,
  ...field
}: {
  label: string;
  description?: string;
  error?: string | undefined;
  'data-autofocus'?: boolean;
  warehouse: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { data } = useCall('warehouses.read', { warehouse });
  const none = data?.equipment.length === 0;
  return (
    <Select
      {...field}
      {...(none ? { description: words.noEquipment } : {})}
      disabled={none}
      searchable
      allowDeselect={false}
      data={(data?.equipment ?? []).map(({ equipment, kind, name, number }) => ({
        value: equipment,
        label: [name || equipmentKindNames[kind], number].filter(Boolean).join(' '),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
