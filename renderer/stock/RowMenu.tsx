import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { LotStockRow } from '../../shared/stock/api';
import { useWritesAt } from '../app/useWritesAt';
import { freeOf, isOnShelf, type PickedStock } from '../components/StockSelect';
import { type StockAct, startWith } from '../documents/forms/stockStart';
import { useBegin } from '../documents/useBegin';
import { shelfWords } from '../messages/shelf';
import { storyWords } from '../messages/story';

/** What can be done with a lot where it lies: its story, and papers that have it on their first line. */
export function RowMenu({ row }: { row: LotStockRow }) {
  const { warehouse } = row;
  const mayWrite = useWritesAt(warehouse?.code);
  const begin = useBegin();
  const navigate = useNavigate();
  if (!warehouse || !mayWrite || !isOnShelf(row)) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`${shelfWords.rowMenu} ${row.item.name} ${row.batchNumber ?? ''}`.trim()}
          title={shelfWords.rowMenu}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onDoubleClick={(event) => event.stopPropagation()}>
        <Menu.Item
          onClick={() => void navigate({ to: '/stock/lot/$lot', params: { lot: row.lot } })}
        >
          {storyWords.title}
        </Menu.Item>
        {actsFor(row).map((act) => (
          <Menu.Item
            key={act}
            onClick={() => {
              const { body, labels } = startWith(act, row, freeOf(row));
              begin({ warehouse, body, labels });
            }}
          >
            {shelfWords.row[act]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Held goods can be released, others held; only what can't be issued any more is scrapped. */
function actsFor({ condition, daysLeft }: PickedStock): StockAct[] {
  const isExpired = daysLeft !== null && daysLeft < 0;
  const isScrap = isExpired || condition === 'held' || condition === 'damaged';
  return [
    'move',
    condition === 'good' ? 'hold' : 'release',
    ...(condition === 'damaged' ? [] : (['damaged'] as const)),
    ...(isScrap ? (['dispose'] as const) : []),
    'giveBack',
    'correct',
  ];
}
