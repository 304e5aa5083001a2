import { Link } from '@tanstack/react-router';
import type { DocumentView } from '../../shared/documents/api';
import { isGift } from '../../shared/stock/gifts';
import { storyWords } from '../messages/story';

/** From a paper that brought goods to where they are: 捐赠去向 of gifts, 物资去向 of all others. */
export function GiftLink({ view: { uid, body, axes } }: { view: DocumentView }) {
  const brought = body.kind === 'receipt' || body.kind === 'directDelivery';
  if (!brought || axes.posting !== 'posted') return null;
  return (
    <Link to="/stock/gift/$document" params={{ document: uid }}>
      {isGift(body) ? storyWords.gift : storyWords.goods}
    </Link>
  );
}
