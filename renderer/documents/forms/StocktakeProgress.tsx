import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../shared/api';
import {
  isCounted,
  type StocktakeBody,
  type StocktakeLine,
} from '../../../shared/documents/stocktake';
import type { DifferenceRow, SheetLine } from '../../../shared/stocktakes/api';
import { useKeys } from '../../app/keys';
import { RefusalAlert } from '../../components/RefusalAlert';
import { tell } from '../../components/tell';
import { stocktakeWords as words } from '../../messages/stocktakes';
import { callQuery } from '../../queries';
import type { Paper } from '../paper';

interface Props {
  paper: Paper<StocktakeBody>;
  besideOf: (line: StocktakeLine) => DifferenceRow | null;
  differences: Output<'stocktakes.differences'> | null;
  onAppend: (lines: readonly SheetLine[]) => void;
}

/** 已盘 n / m, what differs and what moved; before that, the button that makes the sheet. */
export function StocktakeProgress({ paper, besideOf, differences, onAppend }: Props) {
  const { body, editable, warehouse } = paper;
  const queryClient = useQueryClient();
  const [failed, setFailed] = useState<Error | null>(null);
  const makeSheet = async () => {
    setFailed(null);
    const asked = { warehouse: warehouse.code, scope: body.scope, blind: body.blind };
    try {
      const question = callQuery('stocktakes.scope', asked);
      const { rows } = await queryClient.fetchQuery({ ...question, staleTime: 0 });
      if (rows.length === 0) tell(words.makeSheetEmpty);
      else onAppend(rows);
    } catch (error) {
      setFailed(error as Error);
    }
  };

  const isToMake = body.lines.length === 0 && editable;
  useKeys(isToMake ? [{ key: 'F6', label: words.makeSheet, run: () => void makeSheet() }] : []);

  if (isToMake) {
    return (
      <Group my="xs">
        <Button onClick={() => void makeSheet()}>{words.makeSheet}</Button>
        <RefusalAlert error={failed} />
      </Group>
    );
  }
  const counted = body.lines.filter(isCounted);
  const besides = counted.flatMap((line) => besideOf(line) ?? []);
  const differing = besides.filter(({ isExact }) => !isExact).length;
  const moved = besides.filter(({ movedSince }) => movedSince !== 0).length;
  const again = besides.filter(({ countAgain }) => countAgain).length;
  const blanks = body.lines.length - counted.length;
  const there = new Set(body.lines.map(({ lot, bin, condition }) => `${lot} ${bin} ${condition}`));
  const missing = (differences?.notOnSheet ?? []).filter(
    ({ lot, bin, condition }) => !there.has(`${lot} ${bin.uid} ${condition}`),
  );
  const said = [
    words.progress(counted.length, body.lines.length),
    blanks > 0 && words.uncounted(blanks),
    differing > 0 && words.differing(differing),
    moved > 0 && words.moved(moved),
    again > 0 && words.again(again),
    !editable && besides.length > 0 && words.accuracy(percent(besides.length, differing)),
  ].filter(Boolean);
  return (
    <>
      <Text role="status" my={6}>
        {said.join('　·　')}
      </Text>
      {editable && missing.length > 0 && (
        <Group mb={6}>
          <Text c="var(--warn)">{words.notOnSheet(missing.length)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => onAppend(missing)}>
            {words.addMissing(missing.length)}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Rounded down: 99.99% is not all. */
function percent(lines: number, differing: number): string {
  return `${(Math.floor(((lines - differing) * 10_000) / lines) / 100).toFixed(2)}%`;
}
