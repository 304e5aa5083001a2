import { z } from 'zod';
import { uid } from './fields';
import type { Refusal } from './refusals';

/** How a call reaches the door. */
export const request = z.strictObject({
  call: z.string().max(60),
  input: z.unknown(),
  /** The idempotency key of a changing call: the same key does the same thing once. */
  key: uid.optional(),
  /** 换人审核: another person's password for this one call, made at this place. */
  as: z.strictObject({ login: z.string().max(64), password: z.string().max(200) }).optional(),
});
export type Request = z.infer<typeof request>;

/** What comes back: a value; an expected refusal in words to be; or a bug, with where to find it. */
export type Answer<T = unknown> =
  | { ok: true; value: T /** 已过账，日志待补. */; journalPending?: true }
  | { ok: false; refusal: Refusal }
  | { ok: false; bug: { id: string; call: string } };
