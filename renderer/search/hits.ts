import type { Hit } from '../../shared/search/api';

/** What tells a hit from every other. */
export function hitKey(hit: Hit): string {
  switch (hit.kind) {
    case 'item':
      return `item ${hit.item.uid}`;
    case 'warehouse':
      return `warehouse ${hit.code}`;
    case 'screen':
      return `screen ${hit.name}`;
    default:
      return `${hit.kind} ${hit.uid}`;
  }
}
