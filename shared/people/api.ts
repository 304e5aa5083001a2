import { z } from 'zod';
import { job, query } from '../call';
import { paperPart } from '../documents/persons';
import { text, uid } from '../fields';

/**
 * Whose data: of somebody who has a part on a paper, of a party that is a person, of a member of a
 * team, of those whom a record of a warehouse, of a team, of a service or of an operation names, of the
 * words of its end, of the driver of a lorry and those who signed for what it brought, of the contact of a requisition, of whoever
 * is named by the words of a 签收差异 or of a report of a drill, or of whoever is named by a comment or shown by an attachment or a photo of an assessment or of a 仓库记录.
 */
export const whose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('onPaper'), document: uid, role: paperPart }),
  z.strictObject({ kind: z.literal('party'), party: uid }),
  z.strictObject({ kind: z.literal('member'), member: uid }),
  z.strictObject({ kind: z.literal('evidence'), record: uid }),
  z.strictObject({ kind: z.literal('teamRecord'), record: uid }),
  z.strictObject({ kind: z.literal('service'), record: uid }),
  z.strictObject({ kind: z.literal('operationEntry'), entry: uid }),
  z.strictObject({ kind: z.literal('operation'), operation: uid }),
  z.strictObject({ kind: z.literal('trip'), trip: uid }),
  z.strictObject({ kind: z.literal('requisition'), requisition: uid }),
  z.strictObject({ kind: z.literal('difference'), document: uid, difference: uid }),
  z.strictObject({ kind: z.literal('drillReport'), drill: uid }),
  z.strictObject({ kind: z.literal('comment'), document: uid, comment: uid }),
  z.strictObject({ kind: z.literal('attachment'), document: uid, attachment: uid }),
  z.strictObject({ kind: z.literal('assessmentPhoto'), assessment: uid, photo: uid }),
  z.strictObject({ kind: z.literal('evidencePhoto'), record: uid, photo: uid }),
]);
export type Whose = z.infer<typeof whose>;

export const peopleApi = {
  'people.onPaper': query({
    what: 'The people whose data can be erased from a document, and how many papers name them.',
    who: ['administrator'],
    input: z.strictObject({ document: uid }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          whose,
          /** The name of a person or a file, or the first words of what was written. */
          name: z.string(),
          /** Papers on which exactly this person stands, this one included. */
          papers: z.int().min(1),
        }),
      ),
    }),
  }),
  'people.erase': job({
    what: 'Erases names, telephone and identity number of a person from papers; the ledger still proves itself.',
    who: ['administrator'],
    input: z.strictObject({
      whose,
      /** Also from all other papers that name exactly this person. A party and a file always do. */
      everywhere: z.boolean(),
      /** Kept in the audit; must not name the person. */
      reason: text(200),
    }),
    output: z.strictObject({
      /** Entries on papers that no longer name anybody. */
      erased: z.int().min(0),
      /** Papers on their way that still name the person: they need the name until they are done. */
      open: z.int().min(0),
      /** Whether the file was written anew, so that nothing is left in its unused parts. */
      swept: z.boolean(),
      /** Drills that were left: their copies hold what was erased until each is ended. */
      drills: z.array(z.string()),
    }),
  }),
};
