import { Fragment, type ReactNode } from 'react';
import type { Money } from '../../../shared/fields';
import { formatCount, formatUnitPrice, formatYuan, moneyText } from '../../../shared/format/money';
import { oneUnit } from '../../../shared/format/oneUnit';
import { amountInCapitals } from '../../../shared/stock/capitals';
import { sumMoney } from '../../../shared/stock/money';
import { type Accepted, acceptedText } from '../../../shared/trips/accepted';

/** What a row is worth in 分: null is 未计价; undefined is not known before it is posted. */
export type RowAmount = number | null | undefined;

export function amountText(amount: RowAmount): ReactNode {
  if (amount === undefined) return null;
  return amount === null ? '未计价' : figure(formatYuan(amount));
}

export function priceText(price: number | null | undefined): ReactNode {
  if (price === undefined) return null;
  return price === null ? '未计价' : figure(formatUnitPrice(price));
}

export function countText(count: number | null): ReactNode {
  return count === null ? null : figure(formatCount(count));
}

/** How much left, and beneath it what is accepted to have been short or damaged of it. */
export function SentText({ count, accepted }: { count: number; accepted: Accepted }) {
  const beside = acceptedText(accepted);
  return (
    <>
      {countText(count)}
      {beside && <small>{beside}</small>}
    </>
  );
}

/** A figure that is too long for its column goes on after a comma, never between two digits. */
export function figure(text: string): ReactNode {
  if (text.length <= 9) return text;
  return text.split(/(?<=,)/).map((part, index) => (
    <Fragment key={part + index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/**
 * The sum of a column of quantities; a dash where its rows are counted in several units, and nothing
 * where none of them says one.
 */
export function countSumText<Row extends { unit: string }>(
  rows: readonly Row[],
  quantityOf: (row: Row) => number | null,
): ReactNode {
  if (rows.every((row) => quantityOf(row) === null)) return null;
  if (oneUnit(rows.map(({ unit }) => unit)) === null) return '—';
  return countText(rows.reduce((sum, row) => sum + (quantityOf(row) ?? 0), 0));
}

/** The sum of a column: unknown is not zero, so rows without a price are counted beside it. */
function sumAmounts(amounts: readonly RowAmount[]): Money | undefined {
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
      {amountText(sum.known)}
      {sum.unpriced > 0 && <small>另 {sum.unpriced} 行未计价</small>}
    </>
  );
}

/** Sums of which each says beside it how much of it has no price. */
export function addMoney(moneys: readonly Money[]): Money {
  return moneys.reduce(
    (sum, { known, unpriced }) => ({
      known: sum.known + known,
      unpriced: sum.unpriced + unpriced,
    }),
    { known: 0, unpriced: 0 },
  );
}

/**
 * A sum that is known but for some lines: 未计价 where none of it is. `inline` says the rest beside the
 * figure, not below it.
 */
export function MoneyText({ money, inline = false }: { money: Money; inline?: boolean }) {
  const { known, unpriced } = money;
  if (unpriced === 0) return <>{amountText(known)}</>;
  if (known === 0) return <>未计价</>;
  const rest = `另 ${unpriced} 行未计价`;
  return (
    <>
      {amountText(known)}
      {inline ? `（${rest}）` : <small>{rest}</small>}
    </>
  );
}

/**
 * 金额大写, only when every line has a price; else what part of the lines has one. `of` names the
 * part of the sheet that it is about, where that is not the whole.
 */
export function CapitalsLine({ amounts, of = '' }: { amounts: readonly RowAmount[]; of?: string }) {
  const sum = sumAmounts(amounts);
  if (amounts.length === 0) return null;
  if (sum === undefined) return <Labelled label="金额" value="过账时按批次结转" />;
  if (sum.unpriced === 0) {
    return (
      <Labelled label={`${of}合计金额（大写）`} value={amountInCapitals(sum.known)}>
        <b>（小写）</b>
        {moneyText(sum.known)}
      </Labelled>
    );
  }
  if (sum.unpriced === amounts.length) return <Labelled label={`${of}金额`} value="全部未计价" />;
  return (
    <Labelled
      label={`${of}已计价部分`}
      value={`${moneyText(sum.known)}（另有 ${sum.unpriced} 行未计价）`}
    />
  );
}

function Labelled(props: { label: string; value: string; children?: ReactNode }) {
  return (
    <p className="capitals">
      <b>{props.label}</b>
      {props.value}
      {props.children && <span>{props.children}</span>}
    </p>
  );
}
