import { z } from 'zod';
import { basisSchema, findBasis } from '../shared/basis';
import { ratioRule } from '../shared/needs/ratio';
import needs from './needs.json';
import { referenceData } from './referenceData';
import { itemCode } from './schema';
import { seedUid } from './seedUid';

const needSeed = ratioRule.extend({ item: itemCode, basis: basisSchema });

/** The proposed ratios of 需求测算; one on an item that the catalogue does not have is refused. */
export const proposedNeeds = z
  .strictObject({ about: z.string().min(1), rows: z.array(needSeed).min(1) })
  .parse(needs)
  .rows.map(({ item, basis, ...rule }) => {
    if (!referenceData.items.some(({ code }) => code === item)) {
      throw new Error(`needs.json: ${rule.code} is about no item, ${item}`);
    }
    const said = findBasis(basis, 'amount');
    return {
      ...rule,
      item: seedUid('item', item),
      basis: said?.text ?? '',
      isSourced: said?.kind !== 'proposed' && said?.kind !== 'recalled',
    };
  });
