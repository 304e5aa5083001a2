import { dayOf } from '../../shared/day';
import { parseDay } from '../format/parseDay';
import { inputWords } from '../messages/inputs';
import { useCall } from '../queries';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A calendar date, typed: `20261123`, `2026-11-23`, or `1123` of this year. */
export function DateInput(props: Props) {
  const today = useCall('session.read', {}).data?.today ?? dayOf(new Date());
  return (
    <ParsedInput
      placeholder={inputWords.day.placeholder}
      {...props}
      parse={(text) => parseDay(text, today)}
      write={(day) => day}
    />
  );
}
