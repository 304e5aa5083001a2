import { useState } from 'react';
import { priceBasis } from '../../../shared/documents/goodsLine';
import type { ReceiptLine } from '../../../shared/documents/receipt';
import { priceBasisNames } from '../../../shared/names';
import type { CellTools } from '../LinesTable';
import { NamedSelect } from '../NamedSelect';

type Basis = ReceiptLine['priceBasis'];

const bases = priceBasis.options.map((value) => ({ value, label: priceBasisNames[value] }));

/** 计价依据. Come upon empty it opens by itself: a price must rest on something. */
export function BasisCell({
  field,
  basis,
  onChange,
  onPicked,
}: {
  field: CellTools<ReceiptLine>['field'];
  basis: Basis;
  onChange: (basis: Basis) => void;
  onPicked: () => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <NamedSelect
      {...field}
      value={basis}
      data={bases}
      selectFirstOptionOnDropdownOpen
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onFocus={() => setOpen(basis === null)}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={onChange}
      onPicked={onPicked}
    />
  );
}
