import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { wholeKilometres } from '../../shared/format/kilometres';
import { minutesText } from '../../shared/format/minutes';
import { formatVolume, formatWeight } from '../../shared/format/volume';
import { type Load, loadsOf, proposedOf } from '../../shared/planning/loads';
import { lorriesText } from '../../shared/planning/planText';
import { DataTable } from '../components/DataTable';
import type { TableColumn } from '../components/tableModel';
import { planningWords as words } from '../messages/planning';
import { PlaceCell } from './PlaceCell';
import type { Solved } from './useEditing';
import { useNames } from './useNames';

/** So many items are named; the rest are counted. */
const shown = 8;
const keyOf = ({ warehouse, destination }: Load) => `${warehouse} ${destination}`;

/** Which lorries go from where to where, how full and how long, and of which goods that is a guess. */
export function LorryTable({ solved: { problem, plan } }: { solved: Solved }) {
  const names = useNames(problem);
  const loads = useMemo(() => loadsOf(problem, plan), [problem, plan]);
  const guessed = useMemo(() => proposedOf(problem, plan.lines), [problem, plan]);
  const { lineColumns, lorryColumns } = words;
  const text = (
    id: string,
    header: string,
    of: (load: Load) => string,
    width: number,
    grow = 0,
  ): TableColumn<Load> => ({ id, header, cell: of, sortBy: of, width, grow });
  const figure = (
    id: keyof typeof lorryColumns,
    of: (load: Load) => number,
    say: (load: Load) => string,
    width: number,
  ): TableColumn<Load> => ({
    ...{ id, header: lorryColumns[id], cell: say, sortBy: of, width },
    align: 'right',
  });
  const columns: TableColumn<Load>[] = [
    text('from', lineColumns.from, ({ warehouse }) => names.warehouse(warehouse), 100, 1),
    {
      ...text('to', lineColumns.to, ({ destination }) => names.place(destination), 180, 2),
      cell: ({ destination }) => <PlaceCell {...names.placeApart(destination)} />,
    },
    text('lorries', lorryColumns.lorries, (load) => lorriesText(load, names), 160, 1),
    figure(
      'volume',
      ({ volume }) => volume,
      ({ cm3, volume }) => words.share(formatVolume(cm3), volume),
      135,
    ),
    figure(
      'weight',
      ({ weight }) => weight,
      ({ grams, weight }) => words.share(formatWeight(grams), weight),
      135,
    ),
    figure(
      'loading',
      ({ loadingMinutes }) => loadingMinutes,
      ({ loadingMinutes }) => minutesText(loadingMinutes),
      75,
    ),
    figure(
      'driving',
      ({ minutes }) => minutes,
      ({ minutes }) => minutesText(minutes),
      105,
    ),
    figure(
      'distance',
      ({ distance }) => distance,
      ({ distance }) => words.kilometres(wholeKilometres(distance)),
      90,
    ),
    figure(
      'arrives',
      ({ loadingMinutes, minutes }) => loadingMinutes + minutes,
      ({ loadingMinutes, minutes }) => minutesText(loadingMinutes + minutes),
      105,
    ),
  ];
  return (
    <>
      <DataTable
        name="planLorries"
        label={words.lorries}
        columns={columns}
        rows={loads}
        rowKey={keyOf}
        fit={12}
        grows
        empty={words.noLorries}
        plain
      />
      {guessed.length > 0 && (
        <Text c="var(--warn)">
          {words.guessed(
            guessed.length,
            guessed
              .slice(0, shown)
              .map((uid) => names.item(uid))
              .join('、'),
            guessed.length > shown,
          )}
        </Text>
      )}
    </>
  );
}
