import { Skeleton } from '@mantine/core';
import classes from './DataTable.module.css';
import { useLate } from './useLate';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** Rows to come, drawn in their own size once the wait lasts. */
export function DataTableSkeleton({ columns }: { columns: number }) {
  const late = useLate();
  if (!late) return null;
  const cells = Array.from({ length: columns }, (_, index) => index);
  return (
    <div aria-hidden>
      {rows.map((row) => (
        <div key={row} className={classes.ghost}>
          {cells.map((cell) => (
            <div key={cell} className={classes.cell}>
              <Skeleton height={10} width={`${45 + ((row * 7 + cell * 13) % 45)}%`} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
