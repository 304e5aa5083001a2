import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { businessDate, instant, remark, uid, warehouseCode } from '../fields';
import { answer } from './answers';
import { gradedItem } from './goods';
import { level } from './levels';
import { assessmentPhoto } from './photosApi';
import { provinceGrading } from './provinceGrading';
import { reading } from './reading';
import { gradingResult } from './result';
import { standardBody, standardNamed } from './standard';
import { wayUp } from './wayUp';

const assessmentRow = z.strictObject({
  assessment: uid,
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  standard: standardNamed,
  targetLevel: level,
  judgedOn: businessDate,
  begunAt: instant,
  by: actor,
  revision: z.int().min(1),
  signed: z.strictObject({ at: instant, by: actor }).nullable(),
  /** As it stands; of a signed one, as it was signed. */
  reached: level.nullable(),
  /** At the target level, tenths of 100. */
  score: z.int().min(0).max(1000),
  /** The same by dimension. */
  dimensions: z.array(
    z.strictObject({ code: z.string(), name: z.string(), score: z.int().min(0).max(1000) }),
  ),
  gaps: z.int().min(0),
  /** Criteria that nobody has answered yet at the target level. */
  open: z.int().min(0),
});
export type AssessmentRow = z.infer<typeof assessmentRow>;

/** How far an assessment is: something is still to be answered, a second person is to sign, signed. */
export const assessmentState = z.enum(['toAnswer', 'toSign', 'signed']);
export type AssessmentState = z.infer<typeof assessmentState>;

/** How far one is; nothing but its row is asked. */
export function stateOf({ signed, open }: Pick<AssessmentRow, 'signed' | 'open'>): AssessmentState {
  if (signed !== null) return 'signed';
  return open > 0 ? 'toAnswer' : 'toSign';
}

/** Which assessments a list shows. */
export const assessmentFilter = z.strictObject({
  warehouse: warehouseCode.optional(),
  state: assessmentState.optional(),
  standard: uid.optional(),
  targetLevel: level.optional(),
  /** The day that is judged. */
  from: businessDate.optional(),
  to: businessDate.optional(),
});
export type AssessmentFilter = z.infer<typeof assessmentFilter>;

const one = z.strictObject({ assessment: uid });
const step = one.extend({ revision: z.int().min(1) });
const saved = one.extend({ warehouse: warehouseCode, revision: z.int().min(1) });

/** One assessment with all that it says. */
const whole = assessmentRow.extend({
  body: standardBody,
  measuredAt: instant,
  measured: z.array(z.strictObject({ criterion: z.string(), readings: z.array(reading) })),
  answers: z.array(answer),
  photos: z.array(assessmentPhoto),
  note: z.string(),
  result: gradingResult,
  /** Its entry in the chain, once it is signed. */
  sequence: z.int().min(1).nullable(),
  hash: z.string().nullable(),
});

export const assessmentsApi = {
  'assessments.list': query({
    what: 'The assessments (评定) of a warehouse or of all, the latest day first.',
    who: 'signedIn',
    input: assessmentFilter,
    output: z.strictObject({ rows: z.array(assessmentRow) }),
  }),
  'assessments.read': query({
    what: 'One assessment: its standard, every figure with what lies behind it, answers and result.',
    who: 'signedIn',
    input: one,
    output: whole,
  }),
  'assessments.compare': query({
    what: 'Two assessments side by side: two of one warehouse, or one of each of two.',
    who: 'signedIn',
    input: z.strictObject({ before: uid, after: uid }),
    output: z.strictObject({ before: whole, after: whole }),
  }),
  'assessments.province': query({
    what: 'Every warehouse by its last signed assessment (全省评级), and how far the plan is met.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: provinceGrading,
  }),
  'assessments.wayUp': query({
    what: 'The way up (提升方案): what closes each gap at a level, what others can spare, what is bought.',
    who: 'signedIn',
    input: one.extend({ level }),
    output: wayUp.extend({
      warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
      judgedOn: businessDate,
      standard: standardNamed,
      /** Everything that its standard counts, with the price that is known. */
      items: z.array(gradedItem),
      /** Who was asked whether they can spare something: kept here and in use. Nearest first. */
      givers: z.array(
        z.strictObject({
          code: warehouseCode,
          name: z.string(),
          shortName: z.string(),
          /** Its goods are another society's: a reserve counts them once they are made over. */
          otherOwner: z.boolean(),
        }),
      ),
      /** Of how many other warehouses nothing is known here. */
      unknown: z.int().min(0),
    }),
  }),
  'assessments.begin': command({
    what: 'Begins to grade a warehouse by a published standard and measures all that can be.',
    who: ['assessor'],
    input: one.extend({
      warehouse: warehouseCode,
      standard: uid,
      targetLevel: level,
      judgedOn: businessDate,
    }),
    output: saved,
  }),
  'assessments.measure': command({
    what: 'Measures again; the answers stay, but for figures that are known by now.',
    who: ['assessor'],
    input: step,
    output: saved,
  }),
  'assessments.answer': command({
    what: 'Saves answers to criteria; those to other criteria stay.',
    who: ['assessor'],
    input: step.extend({ answers: z.array(answer).min(1).max(200) }),
    output: saved,
  }),
  'assessments.discard': command({
    what: 'Throws away an assessment that is not signed.',
    who: ['assessor'],
    input: one,
    output: one,
  }),
  'assessments.sign': command({
    what: 'Signs an assessment off as somebody else than its assessor: it never changes again.',
    who: ['assessor', 'approver'],
    input: step.extend({ note: remark }),
    output: saved.extend({
      reached: level.nullable(),
      score: z.int().min(0).max(1000),
      sequence: z.int().min(1),
      hash: z.string(),
    }),
  }),
};
