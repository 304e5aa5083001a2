import type { Expiry } from '../../shared/fields';
import { formatExpiry } from '../format/expiry';
import { parseExpiry } from '../format/parseExpiry';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: Expiry | null;
  onChange: (value: Expiry | null) => void;
}

/** 失效日期 as typed from a carton: `2803` is the last day of 2028-03; 无; 未知. */
export function ExpiryInput(props: Props) {
  return (
    <ParsedInput
      placeholder={inputWords.expiry.placeholder}
      {...props}
      parse={parseExpiry}
      write={formatExpiry}
    />
  );
}
