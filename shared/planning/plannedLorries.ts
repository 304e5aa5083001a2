import type { PlanBody } from './api';
import { namesOf } from './names';
import { lorriesText } from './planText';

/** Room is left for what people add to a remark. */
const longest = 900;

/**
 * The lorries that a plan sends from a warehouse for a requisition, as a remark of its paper. Requisitions of
 * one place ride together: the first paper names the lorries, the others name the first.
 *
 *     计划用车 9.6 米厢式货车×1，与 XQ-42010001-20261123-0002 合装。
 *     与 XQ-42010001-20261123-0001 合装，计划用车见它的单据。
 */
export function plannedLorries(
  { problem, plan, asked }: Pick<PlanBody, 'problem' | 'plan' | 'asked'>,
  warehouse: string,
  requisition: string,
): string {
  const names = namesOf(problem);
  const askedOf = new Map(asked.map((each) => [each.demand, each]));
  const places = new Set(
    asked
      .filter((each) => each.requisition === requisition)
      .map(({ demand }) => names.placeOf(demand)),
  );
  const leg = plan.legs.find(
    (each) => each.warehouse === warehouse && places.has(each.destination),
  );
  if (leg === undefined) return '';
  const numbers = new Map(
    plan.lines
      .filter(
        (line) => line.warehouse === warehouse && names.placeOf(line.demand) === leg.destination,
      )
      .flatMap(({ demand }) => askedOf.get(demand) ?? [])
      .map((each) => [each.requisition, each.number]),
  );
  const [first] = numbers.keys();
  const others = [...numbers].filter(([uid]) => uid !== requisition).map(([, number]) => number);
  const text =
    first === requisition
      ? `计划用车 ${lorriesText(leg, names)}${others.length > 0 ? `，与 ${others.join('、')} 合装` : ''}。`
      : `与 ${numbers.get(first ?? '')} 合装，计划用车见它的单据。`;
  return text.length > longest ? `${text.slice(0, longest)}……（全文见调运方案）` : text;
}
