import { z } from 'zod';

/**
 * Where a figure comes from (依据), so that a keeper sees what is official and what is a proposal:
 *
 * - `official` 官方文件: a law, a plan, a rule of the society or of the state
 * - `nationalStandard` 标准: a national, industry or local standard, with its number
 * - `recorded` 记录: found in a public record of practice
 * - `recalled` 参考值: no source was found; `confidence` says in per cent how sure we are
 * - `proposed` 建议值: our own working value
 *
 * `of` names the fields that the statement is about; `*` stands for all that no other one names.
 */
const statement = { of: z.array(z.string().min(1)).min(1), text: z.string().min(4) };
const sourced = z.enum(['official', 'nationalStandard', 'recorded', 'proposed']);

export const basisSchema = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: sourced, ...statement }),
      z.strictObject({
        kind: z.literal('recalled'),
        confidence: z.int().min(1).max(99),
        ...statement,
      }),
    ]),
  )
  .min(1);
export type Basis = z.infer<typeof basisSchema>;
export type BasisStatement = Basis[number];

/** What a figure of a row rests on; undefined when the row does not say. */
export function findBasis(basis: Basis, field: string): BasisStatement | undefined {
  const about = (name: string) => basis.find((each) => each.of.includes(name));
  return about(field) ?? about('*');
}
