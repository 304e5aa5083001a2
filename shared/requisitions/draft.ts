import { z } from 'zod';
import { dayOf } from '../day';
import { instant, maybeText, quantity, remark, uid, warehouseCode } from '../fields';
import { isMistypedTelephone } from '../format/typed';
import { aboutPeople } from '../personal';
import { priority } from './standing';

/** 需求单位: who asks, and where it goes. */
export const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('warehouse'), warehouse: warehouseCode }),
  z.strictObject({ kind: z.literal('team'), team: uid }),
  z.strictObject({ kind: z.literal('party'), party: uid }),
]);
export type Destination = z.infer<typeof destination>;

/** A point on the map, in degrees × 1,000,000. */
export const point = z.strictObject({
  longitudeE6: z.int().min(70_000_000).max(140_000_000),
  latitudeE6: z.int().min(0).max(60_000_000),
});

export const requisitionLine = z.strictObject({
  item: uid,
  /** In the smallest unit; null while it is being written. */
  quantity: quantity.nullable(),
  /** Whether what the catalogue calls a substitute may answer it. */
  takesSubstitutes: z.boolean(),
  note: aboutPeople(maybeText(200)),
});

/** What a 需求单 says. As a draft it may lack what it must have before it is submitted. */
export const requisitionDraft = z.strictObject({
  /** Which warehouse answers for it: its people approve it, and its code stands in the number. */
  warehouse: warehouseCode,
  operation: uid.nullable(),
  to: destination.nullable(),
  /** 送达地点. */
  place: maybeText(120),
  /** The warehouse of the city that the place lies in, for the way there. */
  near: warehouseCode.nullable(),
  point: point.nullable(),
  priority,
  wantedBy: instant.nullable(),
  /** 联系人 at the place. Kept apart, masked for who only reads, and erasable. */
  contact: maybeText(60),
  telephone: maybeText(30),
  reason: aboutPeople(maybeText(200)),
  note: aboutPeople(remark),
  lines: z.array(requisitionLine).max(300),
});
export type RequisitionDraft = z.infer<typeof requisitionDraft>;

/** What keeps it from being submitted, and at which line, from 1; null for the head. */
export interface RequisitionFault {
  line: number | null;
  field:
    | 'to'
    | 'operation'
    | 'place'
    | 'lines'
    | 'item'
    | 'quantity'
    | 'wantedBy'
    | 'contact'
    | 'telephone';
  fault: 'missing' | 'twice' | 'past' | 'outOfUse' | 'ended' | 'nameless' | 'mistyped';
}

/** What a draft lacks. What only the store knows is asked beside it. */
export function faultsOf(draft: RequisitionDraft, today: string): RequisitionFault[] {
  const { to, place, lines, wantedBy, contact, telephone } = draft;
  const head = (field: RequisitionFault['field'], fault: RequisitionFault['fault']) => ({
    line: null,
    field,
    fault,
  });
  return [
    ...(to === null ? [head('to', 'missing')] : []),
    // A warehouse has its own address; a team or a party is wherever it says.
    ...(to !== null && to.kind !== 'warehouse' && place.trim() === ''
      ? [head('place', 'missing')]
      : []),
    // Wanted an hour ago is late; wanted last year is a slip of the pen.
    ...(wantedBy !== null && dayOf(new Date(wantedBy)) < today ? [head('wantedBy', 'past')] : []),
    ...(contact.trim() === '' && telephone.trim() !== '' ? [head('contact', 'nameless')] : []),
    ...(isMistypedTelephone(telephone) ? [head('telephone', 'mistyped')] : []),
    ...(lines.length === 0 ? [head('lines', 'missing')] : []),
    ...lines.flatMap(({ item, quantity: asked }, index) => [
      ...(asked === null
        ? [{ line: index + 1, field: 'quantity' as const, fault: 'missing' as const }]
        : []),
      ...(lines.findIndex((each) => each.item === item) < index
        ? [{ line: index + 1, field: 'item' as const, fault: 'twice' as const }]
        : []),
    ]),
  ];
}
