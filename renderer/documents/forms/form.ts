import type { ComponentType } from 'react';
import type { ArrivalView } from '../../../shared/arrivals/api';
import type { Label } from '../../../shared/documents/api';
import type { Body } from '../../../shared/documents/kinds';
import type { ItemRow } from '../../../shared/items/api';
import type { WarehouseRow } from '../../../shared/warehouses/api';
import type { Paper } from '../paper';

/** What a new paper starts with. */
export interface Start<B extends Body> {
  body: B;
  /** The names of what the body already points at. */
  labels: Record<string, Label>;
}

/** What is known when somebody begins a paper. */
export interface StartFacts {
  warehouse: WarehouseRow;
  /** 期初: for the stock that was there before the books began. */
  opening: boolean;
  /** 入库通知 by which a receipt is begun, with what is known of its items. */
  announced?: {
    arrival: ArrivalView;
    items: readonly ItemRow[];
    /** Where most of an item lies, by the item. */
    bins: ReadonlyMap<string, { uid: string; code: string } | undefined>;
  };
}

/** How a kind of document is written and read on the screen. */
export interface DocumentForm<B extends Body> {
  Form: ComponentType<{ paper: Paper<B> }>;
  /** A blank one. Null: it isn't begun by hand. */
  start: ((facts: StartFacts) => Start<B>) | null;
  /** A body like this one, for a new paper. Null: it can't be copied. */
  copy: ((body: B) => B) | null;
}

/** A label of which only the name is known. */
export function named(name: string): Label {
  return { name, code: null, spec: null, unit: null };
}
