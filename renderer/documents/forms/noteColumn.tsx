import type { LineColumn } from '../LinesTable';
import { TextCell } from '../TextCell';

/** What a person says about a line in their own words: its 备注, or the reason of a difference. */
export function noteColumn<Line extends { note: string }>(
  title: string,
  width = 64,
): LineColumn<Line> {
  return {
    field: 'note',
    title,
    width,
    grow: 1,
    read: ({ note }) => note,
    write: (line, { change, field }) => (
      <TextCell
        field={field}
        maxLength={200}
        value={line.note}
        onChange={(note) => change((now) => ({ ...now, note }))}
      />
    ),
  };
}
