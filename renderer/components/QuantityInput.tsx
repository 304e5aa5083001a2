import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { Entered } from '../../shared/documents/entered';
import { formatCount } from '../../shared/format/money';
import { parseQuantity } from '../format/parseQuantity';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface CountProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Whether 0 may be typed. */
  zero?: boolean;
  /** The most that is meant; without it, 1 billion. */
  most?: number;
}

/** A whole number. Full-width digits are read; a sign, a point or a letter is refused. */
export function CountInput({ zero = false, most, ...props }: CountProps) {
  return (
    <ParsedInput
      {...props}
      align="right"
      parse={(text) => parseQuantity(text, { zero, ...(most === undefined ? {} : { most }) })}
      write={String}
    />
  );
}

interface Props extends FieldProps {
  value: Entered | null;
  onChange: (value: Entered | null) => void;
  /** The item's smallest unit and its packs. */
  unit: string;
  packs: readonly { unit: string; factor: number }[];
}

/** Room for the unit, whether there are packs to choose from or not: counts line up. */
const unitWidth = { usual: 72, large: 128 };

/** A quantity as it is counted: a whole number and its unit, 5 箱. */
export function QuantityInput({ value, onChange, unit, packs, ...props }: Props) {
  const units = [{ unit, factor: 1 }, ...packs];
  const [waiting, setWaiting] = useState(units[0] ?? { unit, factor: 1 });
  const { unit: name, factor } = value ?? waiting;
  const width = props.size === 'xl' ? unitWidth.large : unitWidth.usual;
  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <CountInput
        {...props}
        style={{ flex: 1, minWidth: 0 }}
        value={value?.count ?? null}
        onChange={(count) => onChange(count === null ? null : { count, unit: name, factor })}
      />
      {packs.length > 0 ? (
        <Select
          aria-label={inputWords.quantity.unit}
          w={width}
          {...(props.size ? { size: props.size } : {})}
          {...(props.variant ? { variant: props.variant } : {})}
          disabled={props.disabled ?? false}
          value={name}
          data={units.map((each) => ({
            value: each.unit,
            label: each.factor === 1 ? each.unit : `${each.unit} ×${formatCount(each.factor)}`,
          }))}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          onChange={(next) => {
            const pack = units.find((each) => each.unit === next);
            if (!pack) return;
            setWaiting(pack);
            if (value) onChange({ ...value, unit: pack.unit, factor: pack.factor });
          }}
        />
      ) : (
        <span
          style={{
            width,
            padding: '8px 6px',
            color: 'var(--ink-soft)',
            textAlign: 'left',
          }}
        >
          {unit}
        </span>
      )}
    </Group>
  );
}
