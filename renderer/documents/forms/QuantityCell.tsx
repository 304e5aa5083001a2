import type { KeyboardEvent } from 'react';
import type { Entered } from '../../../shared/documents/entered';
import type { FieldProps } from '../../components/ParsedInput';
import { QuantityInput } from '../../components/QuantityInput';
import { linesWords } from '../../messages/documents';
import { Cell } from '../Cell';
import { inBase } from './Entered';

interface Props {
  field: FieldProps;
  entered: Entered | null;
  unit: string;
  packs: readonly { unit: string; factor: number }[];
  onChange: (entered: Entered | null) => void;
}

/** A quantity in units or packs, and under it what that is. Space changes the unit: `20` ␣ is 20 箱. */
export function QuantityCell({ field, entered, unit, packs, onChange }: Props) {
  const units = [{ unit, factor: 1 }, ...packs];
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || packs.length === 0) return;
    if (event.target instanceof HTMLInputElement && event.target.readOnly) return;
    event.preventDefault();
    if (entered === null) return;
    const now = units.findIndex((each) => each.unit === entered.unit);
    const next = units[(now + 1) % units.length];
    if (next) onChange({ ...entered, unit: next.unit, factor: next.factor });
  };
  return (
    <Cell
      aside={inBase(entered, unit)}
      title={packs.length > 0 ? linesWords.changeUnit : undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears one key of the input in it */}
      <div onKeyDown={keyDown}>
        <QuantityInput {...field} unit={unit} packs={packs} value={entered} onChange={onChange} />
      </div>
    </Cell>
  );
}
