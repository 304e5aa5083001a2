import type { ReactNode } from 'react';

/** A few words under what a cell says, in a line of their own; a table shows them in every row height. */
export function Beneath({
  color = 'var(--ink-faint)',
  title,
  children,
}: {
  color?: string;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      data-beneath
      title={title}
      style={{
        ...{ display: 'block', color, fontSize: 11, fontWeight: 400 },
        // Half of a figure is another figure: what has no room is marked as cut.
        ...{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
      }}
    >
      {children}
    </span>
  );
}
