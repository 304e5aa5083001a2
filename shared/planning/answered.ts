import type { Priority } from '../requisitions/standing';
import type { PlanBody } from './api';
import { arrivalsFrom, pastText } from './arrivals';
import { namesOf } from './names';
import type { PlanLine } from './plan';

/** A line of a requisition as a plan was made for it. */
export interface Answered {
  demand: string;
  requisition: string;
  number: string;
  place: string;
  /** Whose the place is; empty where its name is all there is. */
  whose: string;
  priority: Priority;
  /** As the plan has it: what the requisition says, or what the planner set in its place. */
  wantedBy: string | null;
  /** In words, where that was past when it was planned; else empty. */
  past: string;
  item: string;
  unit: string;
  /** Open when it was planned. */
  asked: number;
  given: number;
  /** So much of that comes instead of what was asked. */
  instead: number;
  missing: number;
}

/** Each line that a plan answers, in the order of the requisitions, with what it gets. */
export function answeredBy(body: PlanBody, madeAt: string): Answered[] {
  const { problem, plan, asked } = body;
  const names = namesOf(problem);
  const at = arrivalsFrom(body, madeAt);
  return asked.flatMap(({ demand: key, requisition, number }): Answered[] => {
    const demand = problem.demands.find((each) => each.key === key);
    if (demand === undefined) return [];
    const { destination, item, quantity, priority, wantedBy, substitutes } = demand;
    const lines = plan.lines.filter((line) => line.demand === key);
    const given = sumOf(lines);
    const instead = sumOf(lines.filter((line) => substitutes.includes(line.item)));
    return [
      {
        ...{ demand: key, requisition, number, priority },
        ...names.placeApart(destination),
        wantedBy: wantedBy === null ? null : at(wantedBy),
        past: pastText(wantedBy ?? 0),
        ...{ item: names.item(item), unit: names.unit(item) },
        ...{ asked: quantity, given, instead, missing: Math.max(0, quantity - given) },
      },
    ];
  });
}

const sumOf = (lines: readonly PlanLine[]) =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);
