import { z } from 'zod';
import { actor } from '../documents/attachments';
import { instant, quantity, quantityTotal, text, uid, warehouseCode } from '../fields';
import { aboutPeople } from '../personal';

/** 短少: it was not on the lorry. 损坏: it came and can't be used. */
export const differenceKind = z.enum(['short', 'damaged']);
export type DifferenceKind = z.infer<typeof differenceKind>;

/** What a recipient says of a line of a dispatch: it needs words, since somebody answers it. */
export const statedDifference = z.strictObject({
  document: uid,
  line: z.int().min(1),
  what: differenceKind,
  quantity,
  note: aboutPeople(text(200)),
});
export type StatedDifference = z.infer<typeof statedDifference>;

/** 认可: so it is. 已更正: by a paper. 不成立: it is not so. */
export const differenceAnswer = z.enum(['accepted', 'corrected', 'rejected']);
export type DifferenceAnswer = z.infer<typeof differenceAnswer>;

/** The kinds of paper by which a difference is put right: brought back, taken back, sent again. */
export const correctingKinds = ['return', 'reversal', 'dispatch'] as const;

const given = z.strictObject({
  by: actor,
  at: instant,
  answer: differenceAnswer,
  /** So much of what was stated. */
  quantity,
  reason: z.string(),
  paper: z.strictObject({ document: uid, number: z.string() }).nullable(),
});

export const differenceRow = z.strictObject({
  difference: uid,
  document: uid,
  number: z.string(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  /** Who got the goods. */
  to: z.string(),
  line: z.int().min(1),
  item: z.string(),
  unit: z.string(),
  what: differenceKind,
  quantity,
  note: z.string(),
  plate: z.string().nullable(),
  stated: z.strictObject({ by: actor, at: instant }),
  /** The answers, the first first; together no more than was stated. */
  answers: z.array(given),
  /** What nobody has answered yet. */
  open: quantityTotal,
});
export type DifferenceRow = z.infer<typeof differenceRow>;
