import type { KittingBody } from '../../shared/documents/kitting';
import type { PossibleRow } from '../../shared/kits/api';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { named, type Start } from '../documents/forms/form';
import { ofBill, startKitting } from '../documents/forms/kittingStart';

/** 组装单 of this bill, of the society's own goods. */
export function kittingOf(
  warehouse: WarehouseRow,
  of: PossibleRow,
): Start<KittingBody> & { warehouse: WarehouseRow } {
  const { body, labels } = startKitting({ warehouse });
  const items = [of.item, ...of.lines.map(({ item }) => item)];
  return {
    warehouse,
    body: { ...body, ...ofBill(of) },
    labels: {
      ...labels,
      ...Object.fromEntries(items.map((item) => [item.uid, { ...named(item.name), ...item }])),
    },
  };
}
