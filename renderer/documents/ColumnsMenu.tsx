import { ActionIcon, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRemembered } from '../app/remembered';
import { linesWords } from '../messages/documents';
import type { LineColumn } from './LinesTable';

/**
 * Which columns of the lines are there: as the person left them, and always those that hold
 * something, so that nothing on the paper is out of sight.
 */
export function useColumns<Line>(
  name: string,
  all: readonly LineColumn<Line>[],
  /** The columns that may be left out, and whether they are there at first. */
  optional: Readonly<Record<string, boolean>>,
  /** Those that hold something. Read only, no other optional one is there. */
  used: Readonly<Record<string, true>>,
  editable: boolean,
) {
  const [chosen, choose] = useRemembered(`lines.${name}`, nothingChosen, isChoice);
  const isShown = (field: string) =>
    used[field] ??
    (!(field in optional) || (editable && (chosen[field] ?? optional[field] ?? true)));
  const choosable = all
    .filter(({ field }) => field in optional)
    .map(({ field, title }) => ({
      field,
      title,
      shown: isShown(field),
      held: used[field] ?? false,
    }));
  const names = all
    .map(({ field }) => field)
    .filter(isShown)
    .join(' ');
  // The same columns stay the same array, so that rows need not be drawn again.
  const shown = useMemo(() => {
    const wanted = new Set(names.split(' '));
    return all.filter(({ field }) => wanted.has(field));
  }, [all, names]);
  return {
    columns: shown,
    menu: {
      choosable,
      onToggle: (field: string) => choose({ ...chosen, [field]: !isShown(field) }),
    },
  };
}

const nothingChosen: Record<string, boolean> = {};

function isChoice(value: unknown): value is Record<string, boolean> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Props {
  choosable: readonly { field: string; title: string; shown: boolean; held: boolean }[];
  onToggle: (field: string) => void;
}

/** The menu at the end of the head that chooses the columns. */
export function ColumnsMenu({ choosable, onToggle }: Props) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={-1}
          aria-label={linesWords.moreColumns}
          title={linesWords.moreColumns}
        >
          <IconAdjustmentsHorizontal size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choosable.map(({ field, title, shown, held }) => (
          <Menu.Item
            key={field}
            role="menuitemcheckbox"
            aria-checked={shown}
            disabled={held}
            leftSection={shown ? <IconCheck size={14} /> : <span style={{ width: 14 }} />}
            onClick={() => onToggle(field)}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
