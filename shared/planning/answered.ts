import type { Priority } from '../requisitions/standing';
import type { PlanBody } from './api';
import { arrivalsFrom } from './arrivals';
import { namesOf } from './names';

/** A line of a requisition as a plan was made for it. */
export interface Answered {
  demand: string;
  requisition: string;
  number: string;
  place: string;
  priority: Priority;
  /** As the plan has it: what the requisition says, or what the planner set in its place. */
  wantedBy: string | null;
  item: string;
  unit: string;
  /** Open when it was planned. */
  asked: number;
  given: number;
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
    const { destination, item, quantity, priority, wantedBy } = demand;
    const given = plan.lines
      .filter((line) => line.demand === key)
      .reduce((sum, line) => sum + line.quantity, 0);
    return [
      {
        ...{ demand: key, requisition, number, priority },
        place: names.place(destination),
        wantedBy: wantedBy === null ? null : at(wantedBy),
        ...{ item: names.item(item), unit: names.unit(item) },
        ...{ asked: quantity, given, missing: Math.max(0, quantity - given) },
      },
    ];
  });
}
