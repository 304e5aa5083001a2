import type { PlanView } from '../../shared/planning/api';
import { PrintSheets } from '../components/PrintSheets';
import { planningWords as words } from '../messages/planning';
import { useNames } from './useNames';

/** 打印: the plan itself, and once it is approved the orders to the warehouses that give by it: all, or each. */
export function PrintPlan({
  stored: { plan, state, body },
  disabled,
}: {
  stored: PlanView;
  disabled: boolean;
}) {
  const names = useNames(body.problem);
  const givers = [...new Set(body.plan.lines.map(({ warehouse }) => warehouse))];
  const orders = givers.map((warehouse) => ({
    label: words.order(names.warehouse(warehouse)),
    sheet: { form: 'sendingOrder' as const, plan, warehouse },
  }));
  const all = {
    label: words.allOrders(orders.length),
    sheet: { form: 'sendingOrder' as const, plan, warehouse: null },
  };
  return (
    <PrintSheets
      label={words.print}
      disabled={disabled}
      sheets={[
        { label: words.title, sheet: { form: 'sourcingPlan', plan } },
        ...(state === 'approved' && orders.length > 1 ? [all] : []),
        ...(state === 'approved' ? orders : []),
      ]}
    />
  );
}
