import { formatInstant } from '../../shared/format/instant';
import { useToday } from '../app/session';
import { useClock } from '../app/useClock';
import { parseInstant } from '../format/parseInstant';
import { inputWords } from '../messages/inputs';
import classes from './InstantInput.module.css';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
  /**
   * It is planned or wanted: a time alone is the next one, and what is past already is said so. Left out it is
   * of what has been, and a time alone is of today.
   */
  ahead?: boolean;
  /** What it can't be before, where that is later than now: when the lorry leaves. */
  after?: string | null;
}

/** A point in time, typed: `0830` is of today or the next one, `1123 0830` of that day. */
export function InstantInput({ ahead = false, after = null, ...props }: Props) {
  const today = useToday();
  const now = useClock();
  const from = ahead ? (after ?? now) : null;
  const isPast = ahead && now !== null && props.value !== null && props.value < now;
  return (
    <ParsedInput
      placeholder={inputWords.instant.placeholder}
      {...(isPast
        ? { description: <span className={classes.past}>{inputWords.instant.past}</span> }
        : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...props}
      parse={(text) => parseInstant(text, today, { ahead, after: from })}
      write={formatInstant}
    />
  );
}
