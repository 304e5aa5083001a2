import type { ReactNode } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { oneUnit } from '../../shared/format/oneUnit';
import { MoneyText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import { linesWords } from '../messages/documents';

/**
 * 合计 under the lines: how many lines, the quantity under its column where all lines are counted
 * in one unit, the amount under its own.
 */
export function totalsRow(
  totals: DocumentView['totals'],
  quantityField: string,
  units: readonly string[],
): Record<string, ReactNode> {
  const unit = oneUnit(units);
  return {
    item: `${linesWords.total}　${linesWords.linesCount(totals.lines)}`,
    [quantityField]: unit !== null && <Quantity count={totals.quantity} unit={unit} />,
    amount: totals.lines > 0 && <MoneyText money={totals} />,
  };
}
