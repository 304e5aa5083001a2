import { z } from 'zod';
import { actor } from '../documents/attachments';
import { instant } from '../fields';

/**
 * How a lorry stands, told from what was said of it and of its papers: a paper that was delivered by
 * its own button has left and come as well.
 */
export const tripState = z.enum(['planned', 'loaded', 'onRoad', 'done', 'cancelled']);
export type TripState = z.infer<typeof tripState>;

/** How a stop stands; `nothing` of one whose papers were all taken back or cancelled. */
export const stopState = z.enum(['waiting', 'arrived', 'signed', 'nothing']);
export type StopState = z.infer<typeof stopState>;

/** How a paper stands on a lorry: it is not posted, on its way, there, signed for, or stands no more. */
export const tripPaperState = z.enum(['notPosted', 'issued', 'arrived', 'signed', 'gone']);
export type TripPaperState = z.infer<typeof tripPaperState>;

export const tripStep = z.enum(['save', 'cancel', 'load', 'leave', 'arrive', 'sign']);
export type TripStep = z.infer<typeof tripStep>;

/** What somebody said of a lorry or of one of its stops: when it was, and who said so. */
export const saidOfTrip = z.strictObject({
  step: z.enum(['loaded', 'left', 'arrived', 'signed', 'cancelled']),
  stop: z.int().min(1).nullable(),
  at: instant,
  /** Null of a version before that kept nobody. */
  by: actor.nullable(),
});
export type SaidOfTrip = z.infer<typeof saidOfTrip>;

/** What is open to be said of a lorry in a state; what is said of a stop needs that stop as well. */
const open: Readonly<Record<TripState, readonly TripStep[]>> = {
  planned: ['save', 'cancel', 'load'],
  loaded: ['save', 'cancel', 'leave'],
  onRoad: ['arrive', 'sign'],
  done: [],
  cancelled: [],
};

/** How a lorry stands, and whether anybody said that it left or came, or its papers alone tell it. */
interface Standing {
  state: TripState;
  isSaid: boolean;
}

/**
 * Open beside them while a lorry is on the road by its papers alone: one that was fetched by its
 * recipient is taken off, and a lorry that stands in the yard is planned again.
 */
const openUnsaid: readonly TripStep[] = ['save', 'cancel'];

/** Whether a step may be taken of a lorry, or of one of its stops. */
export function mayStep(step: TripStep, { state, isSaid }: Standing, stop?: StopState): boolean {
  const isOpen =
    open[state].includes(step) || (state === 'onRoad' && !isSaid && openUnsaid.includes(step));
  if (!isOpen) return false;
  if (step === 'arrive') return stop === 'waiting';
  if (step === 'sign') return stop === 'waiting' || stop === 'arrived';
  return true;
}
