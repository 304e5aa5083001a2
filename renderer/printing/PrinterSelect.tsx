import { Select } from '@mantine/core';
import { sheetWords as words } from '../messages/printing';
import { useCall } from '../queries';
import { aboveDialog } from './layers';

/** A printer of this computer, or the dialog of the system; one that went away stays named. */
export function PrinterSelect({
  value,
  onChange,
  asking = words.systemDialog,
  size = 'xs',
}: {
  value: string | null;
  onChange: (printer: string | null) => void;
  /** What no printer means here. */
  asking?: string;
  size?: 'xs' | 'sm';
}) {
  const { data, isSuccess } = useCall('sheets.printers', {});
  const printers = data?.rows ?? [];
  const isGone = isSuccess && value !== null && printers.every(({ name }) => name !== value);
  return (
    <Select
      label={words.printer}
      size={size}
      allowDeselect={false}
      comboboxProps={{ zIndex: aboveDialog }}
      value={value ?? ''}
      data={[
        { value: '', label: asking },
        ...printers.map(({ name, isUsual }) => ({
          value: name,
          label: isUsual ? words.usual(name) : name,
        })),
        ...(value !== null && (isGone || !isSuccess)
          ? [{ value, label: isGone ? words.gone(value) : value }]
          : []),
      ]}
      error={isGone && words.gone(value)}
      description={isSuccess && printers.length === 0 ? words.noPrinters : undefined}
      onChange={(next) => onChange(next === null || next === '' ? null : next)}
    />
  );
}
