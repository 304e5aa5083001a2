import { Checkbox, Select, TextInput } from '@mantine/core';
import type { Field } from '../../shared/evidence/fields';
import { DateInput } from '../components/DateInput';
import { ParsedInput } from '../components/ParsedInput';
import { CountInput } from '../components/QuantityInput';
import { parseTenths, writeTenths } from '../format/parseTenths';
import { parseTime } from '../format/parseTime';
import { evidenceWords as words } from '../messages/evidence';
import { useCall } from '../queries';
import { PieceSelect } from './PieceSelect';
import { PointsField } from './PointsField';

interface Props {
  field: Field;
  warehouse: string;
  value: unknown;
  error: string | undefined;
  autoFocus: boolean;
  onChange: (value: unknown) => void;
}

/** One field of a record, by how its kind says that it is typed. */
export function EvidenceField({ field, warehouse, value, error, autoFocus, onChange }: Props) {
  const { label, hint, input } = field;
  const common = {
    label: 'unit' in input ? `${label}（${input.unit}）` : label,
    ...(hint ? { description: hint } : {}),
    error,
    ...(autoFocus ? { 'data-autofocus': true } : {}),
  };
  switch (input.as) {
    case 'text':
      return (
        <TextInput
          {...common}
          maxLength={input.longest}
          value={value as string}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'count':
      return <CountInput {...common} zero value={value as number | null} onChange={onChange} />;
    case 'tenths':
      return (
        <ParsedInput
          {...common}
          align="right"
          value={value as number | null}
          onChange={onChange}
          parse={(text) => parseTenths(text, input)}
          write={writeTenths}
        />
      );
    case 'day':
      // Until when something holds, or is to be mended.
      return <DateInput {...common} ahead value={value as string | null} onChange={onChange} />;
    case 'time':
      return (
        <ParsedInput
          {...common}
          placeholder={words.time.placeholder}
          value={value as string | null}
          onChange={onChange}
          parse={parseTime}
          write={(time) => time}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={label}
          mt={28}
          checked={value as boolean}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={Object.entries(input.options).map(([name, said]) => ({ value: name, label: said }))}
          value={value as string}
          onChange={onChange}
        />
      );
    case 'several':
      return (
        <Checkbox.Group label={label} error={error} value={value as string[]} onChange={onChange}>
          {Object.entries(input.options).map(([name, said]) => (
            <Checkbox key={name} value={name} label={said} mt={6} />
          ))}
        </Checkbox.Group>
      );
    case 'points':
      return (
        <PointsField
          label={label}
          options={input.options}
          value={value as Readonly<Record<string, string>>}
          error={error}
          onChange={onChange}
        />
      );
    case 'equipment':
      return (
        <PieceSelect
          {...common}
          warehouse={warehouse}
          value={value as string | null}
          onChange={onChange}
        />
      );
    case 'zone':
      return <ZoneSelect {...common} warehouse={warehouse} value={value} onChange={onChange} />;
  }
}

/** A zone of the warehouse, or the whole of it. */
export function ZoneSelect({
  warehouse,
  value,
  onChange,
  ...field
}: {
  label?: string;
  'aria-label'?: string;
  size?: 'xs';
  w?: number;
  error?: string | undefined;
  warehouse: string;
  value: unknown;
  onChange: (value: string | null) => void;
}) {
  const { data } = useCall('zones.list', { warehouse });
  return (
    <Select
      {...field}
      data={[
        { value: '', label: words.wholeWarehouse },
        ...(data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name })),
      ]}
      allowDeselect={false}
      value={(value as string | null) ?? ''}
      onChange={(code) => onChange(code || null)}
    />
  );
}
