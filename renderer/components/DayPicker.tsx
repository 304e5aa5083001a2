import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/zh-cn';

/** A month's leaf, for those who would rather see the day than type it. */
export function DayPicker({ day, onPick }: { day: string; onPick: (day: string) => void }) {
  return (
    <DatePicker
      size="xs"
      locale="zh-cn"
      monthLabelFormat="YYYY年M月"
      firstDayOfWeek={1}
      // Red is kept for danger.
      weekendDays={[]}
      defaultDate={day}
      value={day}
      onChange={(picked) => picked && onPick(picked)}
    />
  );
}
