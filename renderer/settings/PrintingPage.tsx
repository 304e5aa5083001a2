import { useMemo, useState } from 'react';
import { type FormName, formNames, formOf } from '../../shared/sheets/forms';
import { usualHabit } from '../../shared/sheets/habits';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { printingWords as words } from '../messages/printing';
import { useCall } from '../queries';
import { HabitDialog } from './HabitDialog';
import { type HabitRow, habitColumns } from './habitColumns';
import { PrintingHelp } from './PrintingHelp';
import classes from './Settings.module.css';

const keyOf = ({ form }: HabitRow) => form;

/** 设置 → 打印: how this station prints each form, and how a printer is set up for it. */
export function PrintingPage() {
  const { data, error } = useCall('sheets.habits', {});
  const may = useMay('sheets.saveHabit');
  const [edited, setEdited] = useState<FormName | null>(null);
  const rows = useMemo(
    () =>
      data &&
      formNames
        .filter((form) => form !== 'ruler')
        .map((form): HabitRow => {
          const habit = data.habits[form] ?? usualHabit(form);
          const { right, down } = data.offsets.find(
            (each) => each.form === form && each.printer === habit.printer,
          ) ?? { right: 0, down: 0 };
          return { form, title: formOf(form).title, habit, offset: { right, down } };
        }),
    [data],
  );
  const columns = useMemo(() => habitColumns(may ? setEdited : null), [may]);
  const row = rows?.find(({ form }) => form === edited);
  return (
    <Page title={words.title} beside={may ? words.explain : words.only} scrolls>
      <RefusalAlert error={error} />
      <Panel title={words.forms}>
        <DataTable
          name="settings.printing"
          label={words.forms}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          {...(may ? { onOpen: ({ form }: HabitRow) => setEdited(form) } : {})}
          fit={10}
          plain
          autoFocus
          empty={null}
        />
      </Panel>
      <Panel title={words.help.title} className={classes.narrow}>
        <PrintingHelp />
      </Panel>
      {row && data && (
        <HabitDialog row={row} offsets={data.offsets} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}
