import { Select } from '@mantine/core';
import { useWarehouse } from '../app/warehouse';
import { listWords } from '../messages/documents';

/** One warehouse or all of them; the one where the person works comes first. */
export function WarehouseFilter({
  value,
  everywhere = true,
  onChange,
}: {
  value: string | undefined;
  /** Whether all of them can be chosen. */
  everywhere?: boolean;
  onChange: (warehouse: string | undefined) => void;
}) {
  const { warehouse: here, warehouses } = useWarehouse();
  const ordered = [here, ...warehouses.filter(({ code }) => code !== here.code)];
  return (
    <Select
      size="xs"
      w={142}
      searchable
      aria-label={listWords.columns.warehouse}
      value={value ?? ''}
      data={[
        ...(everywhere ? [{ value: '', label: listWords.filter.anyWarehouse }] : []),
        ...ordered.map(({ code, shortName }) => ({ value: code, label: shortName })),
      ]}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(code) => onChange(code || undefined)}
    />
  );
}
