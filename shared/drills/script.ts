import { z } from 'zod';
import { basisSchema } from '../basis';
import { quantity, text, uid, warehouseCode } from '../fields';
import { operationKind } from '../operations/api';

/** What is to be reached in a drill, in the order in which it usually is. */
export const milestoneName = z.enum([
  'operationOpened',
  'needsComputed',
  'requisitionApproved',
  'planMade',
  'lorryLeft',
  'goodsSigned',
  'demandMet',
]);
export type MilestoneName = z.infer<typeof milestoneName>;

/** What an event is: a bulletin, people, a request, a road, a warehouse, the press, a gift. */
export const eventKind = z.enum([
  'bulletin',
  'people',
  'request',
  'road',
  'warehouse',
  'media',
  'gift',
]);
export type EventKind = z.infer<typeof eventKind>;

/** Minutes since the drill began, by the clock of its script; a drill lasts four days at most. */
const minutes = z.int().min(0).max(5760);

/** What is needed where: met by what is sent to the warehouse of that city, or to its society. */
export const demand = z.strictObject({
  warehouse: warehouseCode,
  place: text(80),
  item: uid,
  quantity,
});
export type Demand = z.infer<typeof demand>;

const scriptEvent = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,30}$/),
  minutes,
  kind: eventKind,
  /** Whose message it is. */
  from: text(60),
  title: text(60),
  text: text(400),
  demands: z.array(demand).max(40),
});
export type ScriptEvent = z.infer<typeof scriptEvent>;

/** A script of a drill: what is told when, what should be reached by when, and on which basis. */
export const drillScript = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]{1,30}$/),
    title: text(60),
    about: text(400),
    kind: operationKind,
    place: text(80),
    events: z.array(scriptEvent).min(1).max(100),
    milestones: z
      .array(z.strictObject({ name: milestoneName, minutes, basis: text(200) }))
      .min(1)
      .max(milestoneName.options.length),
    basis: basisSchema,
  })
  .refine(
    ({ events }) => events.every((each, n) => each.minutes >= (events[n - 1]?.minutes ?? 0)),
    {
      path: ['events'],
      message: 'events stand in their order in time',
    },
  )
  .refine(({ events }) => new Set(events.map(({ code }) => code)).size === events.length, {
    path: ['events'],
    message: 'an event has a code of its own',
  });
export type DrillScript = z.infer<typeof drillScript>;
