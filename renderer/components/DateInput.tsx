import { useToday } from '../app/session';
import { parseDay } from '../format/parseDay';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A calendar date, typed: `20261123`, `2026-11-23`, or `1123` of this year. */
export function DateInput(props: Props) {
  const today = useToday();
  return (
    <ParsedInput
      placeholder={inputWords.day.placeholder}
      {...props}
      parse={(text) => parseDay(text, today)}
      write={(day) => day}
    />
  );
}
