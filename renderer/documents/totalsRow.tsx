import type { ReactNode } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { formatCount } from '../../shared/format/money';
import { MoneyText } from '../components/MoneyText';
import { linesWords } from '../messages/documents';

/** 合计 under the lines: how many lines, the quantity under its column, the amount under its own. */
export function totalsRow(
  totals: DocumentView['totals'],
  quantityField: string,
): Record<string, ReactNode> {
  return {
    item: `${linesWords.total}　${linesWords.linesCount(totals.lines)}`,
    [quantityField]: formatCount(totals.quantity),
    amount: totals.lines > 0 && <MoneyText money={totals} />,
  };
}
