import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
} from '@tabler/icons-react';
import type { RowData } from '@tanstack/react-table';
import { tableWords } from '../messages/components';
import classes from './DataTable.module.css';
import { type Density, useRowHeight } from './rowHeight';
import type { TableModel } from './tableModel';

/** The head that stays on top: names that sort, and the menu for columns and row height. */
export function DataTableHead<Row extends RowData>({
  model,
  plain,
}: {
  model: TableModel<Row>;
  plain: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid can't be a table element
    <div role="row" className={classes.head}>
      {model.visible.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div
          key={column.id}
          role="columnheader"
          className={classes.cell}
          data-align={column.align}
          data-pinned={column.pinned || undefined}
          aria-sort={column.sortBy ? model.direction(column.id) : undefined}
        >
          {column.sortBy ? (
            <button
              type="button"
              className={classes.sort}
              onClick={() => model.sortBy(column.id)}
              title={tableWords.sortBy(column.header)}
            >
              {column.header}
              <Direction of={model.direction(column.id)} />
            </button>
          ) : (
            column.header
          )}
        </div>
      ))}
      {!plain && (
        // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="columnheader" className={classes.menu}>
          <ColumnsMenu model={model} />
        </div>
      )}
    </div>
  );
}

function Direction({ of }: { of: string }) {
  if (of === 'ascending') return <IconChevronUp size={14} aria-hidden />;
  if (of === 'descending') return <IconChevronDown size={14} aria-hidden />;
  return null;
}

function ColumnsMenu<Row extends RowData>({ model }: { model: TableModel<Row> }) {
  const { density, setDensity } = useRowHeight();
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={tableWords.columns}
          title={tableWords.columns}
        >
          <IconAdjustmentsHorizontal size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{tableWords.density}</Menu.Label>
        <SegmentedControl
          size="xs"
          fullWidth
          value={density}
          onChange={(value) => setDensity(value as Density)}
          data={Object.entries(tableWords.densities).map(([value, label]) => ({ value, label }))}
        />
        <Menu.Label>{tableWords.chooseColumns}</Menu.Label>
        {model.choosable.map(({ id, header, shown }) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={shown}
            leftSection={shown ? <IconCheck size={14} /> : <span className={classes.unchecked} />}
            onClick={() => model.show(id, !shown)}
          >
            {header}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={model.reset}>{tableWords.resetColumns}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
