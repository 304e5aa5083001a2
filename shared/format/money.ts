/** 分 as yuan with the thousands apart: 123450 → `1,234.50`; a red-ink amount → `-12.30`. */
export function formatYuan(fen: number): string {
  const [whole = '', cents = ''] = decimalYuan(fen).split('.');
  return `${apart(whole)}.${cents}`;
}

/** An amount as it stands in a sentence: `¥1,234.50`; in red ink `−¥1,234.50`. */
export function moneyText(fen: number): string {
  return `${fen < 0 ? '−' : ''}¥${formatYuan(Math.abs(fen))}`;
}

/** A unit price in 1/10000 yuan, with four decimals where two would not do: `12.00`, `12.3450`. */
export function formatUnitPrice(price: number): string {
  const decimals = String(price % 10_000).padStart(4, '0');
  return `${apart(String(Math.trunc(price / 10_000)))}.${decimals.replace(/00$/, '')}`;
}

/** A whole number with the thousands apart: 1234567 → `1,234,567`. */
export function formatCount(count: number): string {
  return apart(String(count));
}

/** 分 as a plain decimal number of yuan, without rounding: 123450 → `1234.50`, -5 → `-0.05`. */
export function decimalYuan(fen: number): string {
  const size = Math.abs(fen);
  const cents = size % 100;
  return `${fen < 0 ? '-' : ''}${(size - cents) / 100}.${String(cents).padStart(2, '0')}`;
}

function apart(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
