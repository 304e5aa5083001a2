import { formatInstant } from '../../shared/format/instant';
import { useToday } from '../app/session';
import { parseInstant } from '../format/parseInstant';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A point in time, typed: `0830` is of today, `1123 0830` of that day. */
export function InstantInput(props: Props) {
  const today = useToday();
  return (
    <ParsedInput
      placeholder={inputWords.instant.placeholder}
      {...props}
      parse={(text) => parseInstant(text, today)}
      write={formatInstant}
    />
  );
}
