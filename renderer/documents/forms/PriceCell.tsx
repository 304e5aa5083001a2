import { useState } from 'react';
import type { ReceiptLine } from '../../../shared/documents/receipt';
import { MoneyInput, PriceInput } from '../../components/MoneyInput';
import { formatPrice } from '../../format/money';
import { linesWords } from '../../messages/documents';
import classes from '../Lines.module.css';
import type { CellTools } from '../LinesTable';
import { switchPrice } from './switchPrice';

/** The same as it is read: ¥70.00 每包. */
export function PriceText({ price, unit }: { price: ReceiptLine['price']; unit: string }) {
  if (price?.per === 'line') return linesWords.perLine;
  return (
    <>
      {formatPrice(price?.price ?? null)}
      {price && <span className={classes.unit}>{linesWords.pricePerUnit(unit)}</span>}
    </>
  );
}

/** 单价 of the unit that was counted, or the sum of the line; empty is 未计价. The word switches. */
export function PriceCell({
  price,
  unit,
  field,
  onChange,
}: {
  price: ReceiptLine['price'];
  unit: string;
  field: CellTools<ReceiptLine>['field'];
  onChange: (price: ReceiptLine['price']) => void;
}) {
  const [waiting, setWaiting] = useState<'unit' | 'line'>('unit');
  const per = price?.per ?? waiting;
  return (
    <div className={classes.cell}>
      {per === 'unit' ? (
        <PriceInput
          {...field}
          value={price?.per === 'unit' ? price.price : null}
          onChange={(value) => onChange(value === null ? null : { per: 'unit', price: value })}
        />
      ) : (
        <MoneyInput
          {...field}
          value={price?.per === 'line' ? price.amount : null}
          onChange={(amount) => onChange(amount === null ? null : { per: 'line', amount })}
        />
      )}
      <button
        type="button"
        className={classes.per}
        title={linesWords.pricePer}
        onClick={() => {
          setWaiting(per === 'unit' ? 'line' : 'unit');
          onChange(switchPrice(price));
        }}
      >
        {per === 'unit' ? linesWords.pricePerUnit(unit) : linesWords.perLine}
      </button>
    </div>
  );
}
