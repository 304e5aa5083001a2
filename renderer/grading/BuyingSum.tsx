import type { PricedPlan } from '../../shared/grading/wayUp';
import { MoneyText } from '../components/MoneyText';
import { wayUpWords as words } from '../messages/gradingWayUp';

/** What buying is known to cost; where nothing is to be bought, that, and no sum of nothing. */
export function BuyingSum({ plan: { purchases, value } }: { plan: PricedPlan }) {
  return purchases.length === 0 ? words.nothingToBuy : <MoneyText money={value} />;
}
