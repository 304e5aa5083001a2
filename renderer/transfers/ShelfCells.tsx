import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { type Condition, condition as conditions } from '../../shared/fields';
import { conditionNames } from '../../shared/names';
import { BinSelect } from '../components/BinSelect';
import { useCall } from '../queries';

/** Where a part of a lot is put. */
export interface Shelf {
  bin: { uid: string; code: string } | null;
  condition: Condition;
}

/** 货位 and 状态 of a part, as two cells; the bin where most of the item lies is proposed. */
export function ShelfCells({
  warehouse,
  item,
  names,
  shelf,
  onChange,
}: {
  warehouse: string;
  item: string;
  names: { bin: string; condition: string };
  shelf: Shelf;
  onChange: (part: Partial<Shelf>) => void;
}) {
  const { data } = useCall('bins.list', { warehouse, item });
  const proposed = data?.rows.find(({ uid }) => uid === data.proposed);
  const isEmpty = shelf.bin === null;
  useEffect(() => {
    if (isEmpty && proposed) onChange({ bin: { uid: proposed.uid, code: proposed.code } });
    // Proposed once; whoever empties the field chooses another.
  }, [proposed?.uid]);
  return (
    <>
      <td style={{ width: 130 }} data-cell="bin">
        <BinSelect
          size="xs"
          aria-label={names.bin}
          warehouse={warehouse}
          item={item}
          chosen={shelf.bin?.code ?? null}
          onChoose={(bin) => onChange({ bin: bin && { uid: bin.uid, code: bin.code } })}
        />
      </td>
      <td style={{ width: 90 }}>
        <Select
          size="xs"
          aria-label={names.condition}
          value={shelf.condition}
          data={conditions.options.map((value) => ({ value, label: conditionNames[value] }))}
          onChange={(value) => onChange({ condition: value as Condition })}
        />
      </td>
    </>
  );
}
