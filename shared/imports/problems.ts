import { z } from 'zod';

/** What can be wrong with a cell of an imported sheet. */
export const importProblem = z.enum([
  'missing',
  'noColumn',
  'unknownItem',
  'ambiguousItem',
  'otherItem',
  'unknownBin',
  'unknownUnit',
  'notWhole',
  'tooMany',
  'notDate',
  'notMoney',
  'tooLong',
  'notText',
  'unknownValue',
  'changedByExcel',
  'expiryBeforeProduction',
  'producedLater',
  'duplicate',
  'otherPaper',
  'nameTaken',
  'fixed',
  'checkDigit',
  'badIdentity',
  'badTelephone',
  'otherIdentity',
  'provincial',
  'badForm',
]);
export type ImportProblem = z.infer<typeof importProblem>;

export const importError = z.strictObject({
  /** The row of the sheet, as Excel counts. */
  row: z.int().min(1),
  /** The column of ours that it is about. */
  key: z.string(),
  /** As the template heads it. */
  column: z.string(),
  value: z.string(),
  problem: importProblem,
  /** What the problem is told with: the units there are, the row that is repeated; else empty. */
  about: z.string(),
});
export type ImportError = z.infer<typeof importError>;
