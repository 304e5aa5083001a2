import type { Input } from '../../shared/api';
import { itemFields } from '../../shared/items/itemFields';
import type { Hands } from './papers';

/** An item as it stands, to be saved with something changed. */
export async function itemAsSaved(
  store: Pick<Hands, 'do'>,
  item: string,
): Promise<Input<'items.save'>> {
  const read = await store.do('viewer', 'items.read', { item });
  const said = {
    ...read,
    category: read.category.uid,
    substitutes: read.substitutes.map(({ item: other, note }) => ({ item: other.uid, note })),
  };
  return { item, ...itemFields.strip().parse(said) };
}
