import { decimalYuan, formatUnitPrice } from '../../shared/format/money';
import { parseFen, parsePrice } from '../format/parseMoney';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Yuan, kept in 分. Empty is 未计价: unknown, not zero. */
export function MoneyInput(props: Props) {
  return (
    <ParsedInput
      placeholder={inputWords.money.unpriced}
      {...props}
      align="right"
      parse={parseFen}
      write={decimalYuan}
    />
  );
}

/** A unit price with up to four decimals, kept in 1/10000 yuan. Empty is 未计价. */
export function PriceInput(props: Props) {
  return (
    <ParsedInput
      placeholder={inputWords.money.unpriced}
      {...props}
      align="right"
      parse={parsePrice}
      write={(price) => formatUnitPrice(price).replaceAll(',', '')}
    />
  );
}
