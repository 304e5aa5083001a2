import { type FieldProps, ParsedInput } from '../components/ParsedInput';
import { CountInput } from '../components/QuantityInput';
import { parseTenths, writeTenths } from '../format/parseTenths';

interface Props extends FieldProps {
  unit: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/**
 * A figure of a criterion: a whole number; a share as per cent with a decimal, as people say it.
 * 99.5 is kept as 995 thousandths.
 */
export function FigureInput({ unit, ...props }: Props) {
  if (unit !== '‰') return <CountInput {...props} zero />;
  return (
    <ParsedInput
      rightSection="%"
      {...props}
      align="right"
      parse={(text) =>
        parseTenths(text.replace(/[%％]\s*$/, ''), { least: 0, most: 1000, unit: '%' })
      }
      write={writeTenths}
    />
  );
}
