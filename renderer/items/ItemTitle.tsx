import { Link } from '@tanstack/react-router';
import type { ItemView } from '../../shared/items/api';
import { Tag } from '../components/Tag';
import { itemsWords, itemWords as words } from '../messages/items';

/** What the page is about, and whether it is of the catalogue. */
export function ItemTitle({ view }: { view: ItemView }) {
  return (
    <>
      {view.code} {view.name}{' '}
      {!view.active && <Tag tone="outlined">{itemsWords.states.inactive}</Tag>}
      {view.matched && <Tag tone="grey">{itemsWords.matched(view.matched.name)}</Tag>}
      {view.provisional && !view.matched && (
        <Tag tone="orange">{itemsWords.states.provisional}</Tag>
      )}
    </>
  );
}

/** Where one goes on from an item: its stock, what was changed, the list. */
export function ItemLinks({ view, mayAudit }: { view: ItemView | null; mayAudit: boolean }) {
  return (
    <>
      {view && (
        <Link to="/stock" search={{ item: view.uid }}>
          {words.stock}
        </Link>
      )}
      {view && mayAudit && (
        <Link to="/settings/audit" search={{ subject: view.uid }}>
          {words.history}
        </Link>
      )}
      <Link to="/settings/items">{words.back}</Link>
    </>
  );
}
