import type { Output, Parsed } from '../../shared/api';
import { wayUpTo } from '../../shared/grading/wayUp';
import { type QueryContext, readWarehouse } from '../context';
import { listWarehouses } from '../warehouses/warehouses';
import { gatherGivers } from './gatherGivers';
import { gatherItems } from './gatherItems';
import { standardNamedOf } from './readAssessments';
import { findAssessment, readingsOf } from './storedAssessment';

/**
 * 提升方案 for an assessment and a level. The gaps are those of its day; prices and what others can
 * spare are of today.
 */
export function readWayUp(
  context: QueryContext,
  { assessment, level }: Parsed<'assessments.wayUp'>,
): Output<'assessments.wayUp'> {
  const stored = findAssessment(context.db, assessment);
  const { body, measured, answers, warehouse, warehouseName, judgedOn } = stored;
  const items = gatherItems(context.db, body);
  const others = listWarehouses(context).rows.filter(({ code }) => code !== warehouse);
  const givers = gatherGivers(context, { body, items, receiver: warehouse });
  const { societyUid } = readWarehouse(context.db, warehouse);
  return {
    ...wayUpTo(level, { body, readings: readingsOf(measured), answers }, { items, givers }),
    warehouse: { code: warehouse, name: warehouseName },
    judgedOn,
    standard: standardNamedOf(stored),
    items,
    givers: givers.flatMap(({ warehouse: code }) => {
      const giver = others.find((each) => each.code === code);
      if (!giver) return [];
      const { name, shortName, society } = giver;
      return { code, name, shortName, otherOwner: society.uid !== societyUid };
    }),
    unknown: others.length - givers.length,
  };
}
