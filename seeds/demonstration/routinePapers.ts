import type { z } from 'zod';
import { referenceData } from '../referenceData';
import { addDays, dateOf } from './calendar';
import { pickNumber, roundQuantity } from './figures';
import type { PaperInput, RoutineStep, routineFile } from './schema';
import { societyOf } from './things';

/**
 * The everyday work of the city warehouses: each step of the routine at each warehouse, a few days
 * apart, in quantities that follow its reserve, its factor and a little chance that is always the
 * same.
 */
export function routinePapers(
  { cities, steps }: z.infer<typeof routineFile>,
  today: string,
): PaperInput[] {
  return Object.entries(cities).flatMap(([warehouse, factor], index) =>
    steps
      .filter(({ only }) => only === undefined || only.includes(warehouse))
      .map((step) =>
        paperOf(step, warehouse, factor, addDays(dateOf(step.on, today), index * step.apart)),
      ),
  );
}

function paperOf(step: RoutineStep, at: string, factor: number, on: string): PaperInput {
  const key = `${step.key}-${at}`;
  const head = { key, on, at, note: step.note };
  const { paper } = step;
  const lines = step.lines.map((line) => {
    const chance = 92 + pickNumber(`${key} ${line.item}`, 17);
    const base = 'share' in line ? (standing(at, line.item) * line.share) / 100 : line.quantity;
    const quantity = roundQuantity((base * factor * chance) / 10_000);
    return { item: line.item, quantity, ...('expires' in line ? { expires: line.expires } : {}) };
  });
  return paper.kind === 'receipt'
    ? { ...head, ...paper, from: paper.from === 'OWN' ? societyOf(at) : paper.from, lines }
    : {
        ...head,
        ...paper,
        to: societyOf(at),
        lines: lines.map(({ item, quantity }) => ({ item, quantity })),
      };
}

/** 常备量 of an item by the target level of the warehouse. */
function standing(warehouse: string, item: string): number {
  const targetLevel = referenceData.warehouses.find(({ code }) => code === warehouse)?.targetLevel;
  const reserve = referenceData.reserves.find(
    (each) => each.level === targetLevel && each.item === item,
  );
  if (reserve === undefined) throw new Error(`no reserve of ${item} at level ${targetLevel}`);
  return reserve.standing;
}
