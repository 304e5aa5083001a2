import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useToday } from '../app/session';
import { parseDay } from '../format/parseDay';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker')).DayPicker }));

interface Props extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
  /** A leaf of the calendar beside it; small fields go without unless they ask. */
  calendar?: boolean;
  /** It is planned or wanted: without its year it is the next one. Left out it is of what has been. */
  ahead?: boolean;
}

/** A calendar date, typed (`20261123`, `2026-11-23`, or `1123` without its year) or picked. */
export function DateInput({ calendar, ahead = false, ...props }: Props) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [picks, setPicks] = useState(0);
  const field = {
    placeholder: inputWords.day.placeholder,
    ...props,
    parse: (text: string) => parseDay(text, today, ahead),
    write: (day: string) => day,
  };
  if (!(calendar ?? props.size !== 'xs')) return <ParsedInput {...field} />;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
      <ParsedInput
        // A picked day takes the place of what was typed.
        key={picks}
        {...field}
        rightSection={
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={-1}
              disabled={props.disabled ?? false}
              aria-label={inputWords.day.calendar}
              title={inputWords.day.calendar}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={15} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown p={8}>
        <Suspense fallback={null}>
          <DayPicker
            day={props.value ?? today}
            onPick={(day) => {
              props.onChange(day);
              setPicks(picks + 1);
              setOpen(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
