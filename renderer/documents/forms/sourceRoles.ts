import type { z } from 'zod';
import type { ReceiptType } from '../../../shared/documents/receipt';
import type { partyRole } from '../../../shared/parties/api';

/** Among whom the source of a receipt is looked for: givers of gifts, sellers of purchases, … */
export const sourceRoles: Record<ReceiptType, z.infer<typeof partyRole>> = {
  giftGeneral: 'donor',
  giftEarmarked: 'donor',
  purchaseGovernment: 'supplier',
  purchaseHumanitarian: 'supplier',
  fromSuperior: 'owner',
  fromSubordinate: 'owner',
  keptForOwner: 'owner',
  handedOver: 'donor',
  opening: 'owner',
  awaitingMatch: 'owner',
};
