import { Button } from '@mantine/core';
import type { Habit, Offset } from '../../shared/sheets/api';
import type { FormName } from '../../shared/sheets/forms';
import { papers } from '../../shared/sheets/papers';
import type { TableColumn } from '../components/tableModel';
import { writeMillimetres } from '../format/parseMillimetres';
import { sheetWords, printingWords as words } from '../messages/printing';

/** How a station prints one form. */
export interface HabitRow {
  form: FormName;
  title: string;
  habit: Habit;
  /** Of the printer of the habit. */
  offset: Offset;
}

/** The columns of 设置 → 打印; with a button to change a row for those who may. */
export function habitColumns(
  onChange: ((form: FormName) => void) | null,
): readonly TableColumn<HabitRow>[] {
  return [
    { id: 'form', header: words.columns.form, cell: ({ title }) => title, width: 130 },
    {
      id: 'paper',
      header: words.columns.paper,
      cell: ({ habit }) => papers[habit.paper].name,
      width: 140,
    },
    {
      id: 'printer',
      header: words.columns.printer,
      cell: ({ habit }) => habit.printer ?? sheetWords.systemDialog,
      width: 150,
      grow: 1,
    },
    {
      id: 'copies',
      header: words.columns.copies,
      cell: ({ habit }) => habit.copies,
      width: 56,
      align: 'right',
    },
    { id: 'how', header: words.columns.how, cell: ({ habit }) => howText(habit), width: 130 },
    {
      id: 'afterPosting',
      header: words.columns.afterPosting,
      cell: ({ habit }) => (habit.afterPosting ? words.yes : ''),
      width: 116,
      align: 'center',
    },
    {
      id: 'offset',
      header: words.columns.offset,
      cell: ({ offset: { right, down } }) =>
        right === 0 && down === 0
          ? ''
          : words.offsetText(writeMillimetres(right), writeMillimetres(down)),
      width: 176,
    },
    ...(onChange
      ? [
          {
            id: 'change',
            header: '',
            cell: ({ form }: HabitRow) => (
              <Button size="compact-xs" variant="subtle" onClick={() => onChange(form)}>
                {words.change}
              </Button>
            ),
            width: 64,
          },
        ]
      : []),
  ];
}

function howText({ byPart, preprinted }: Habit): string {
  return [
    ...(byPart ? [sheetWords.byPart] : []),
    ...(preprinted ? [sheetWords.preprinted] : []),
  ].join('、');
}
