import type { Money } from '../../../shared/fields';
import { formatUnitPrice, formatYuan } from '../../../shared/format/money';
import { amountInCapitals } from '../../../shared/stock/capitals';
import { sumMoney } from '../../../shared/stock/money';

/** What a row is worth in 分: null is 未计价; undefined is not known before it is posted. */
export type RowAmount = number | null | undefined;

export function amountText(amount: RowAmount): string {
  if (amount === undefined) return '';
  return amount === null ? '未计价' : formatYuan(amount);
}

export function priceText(price: number | null | undefined): string {
  if (price === undefined) return '';
  return price === null ? '未计价' : formatUnitPrice(price);
}

/** The sum of a column: unknown is not zero, so rows without a price are counted beside it. */
export function sumAmounts(amounts: readonly RowAmount[]): Money | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sumMoney(known) : undefined;
}

/** A sum as it stands under a column. */
export function SumText({ amounts }: { amounts: readonly RowAmount[] }) {
  const sum = sumAmounts(amounts);
  if (sum === undefined || amounts.length === 0) return null;
  if (sum.unpriced === amounts.length) return <>未计价</>;
  return (
    <>
      {formatYuan(sum.known)}
      {sum.unpriced > 0 && <small>另 {sum.unpriced} 行未计价</small>}
    </>
  );
}

/** 金额大写, only when every line has a price; else what part of the lines has one. */
export function CapitalsLine({ amounts }: { amounts: readonly RowAmount[] }) {
  const sum = sumAmounts(amounts);
  if (sum === undefined) return <Labelled label="金额" value="过账时按批次结转" />;
  if (sum.unpriced === 0) {
    return <Labelled label="合计人民币（大写）" value={amountInCapitals(sum.known)} />;
  }
  if (sum.unpriced === amounts.length) return <Labelled label="金额" value="全部未计价" />;
  return (
    <Labelled
      label="已计价部分"
      value={`¥${formatYuan(sum.known)}（另有 ${sum.unpriced} 行未计价，不写大写）`}
    />
  );
}

function Labelled({ label, value }: { label: string; value: string }) {
  return (
    <p className="capitals">
      <b>{label}</b>
      {value}
    </p>
  );
}
