import type { Refusal } from '../../shared/refusals';
import { backupsRefusals } from './refusals/backups';
import { callsRefusals } from './refusals/calls';
import { datesRefusals } from './refusals/dates';
import { documentsRefusals } from './refusals/documents';
import { drillsRefusals } from './refusals/drills';
import { filesRefusals } from './refusals/files';
import { gradingRefusals } from './refusals/grading';
import { ledgerRefusals } from './refusals/ledger';
import { operationsRefusals } from './refusals/operations';
import { peopleRefusals } from './refusals/people';
import { planningRefusals } from './refusals/planning';
import { recordsRefusals } from './refusals/records';
import { requisitionsRefusals } from './refusals/requisitions';
import type { Sentence, Sentences } from './refusals/sentence';
import { stockRefusals } from './refusals/stock';
import { storeRefusals } from './refusals/store';
import { transfersRefusals } from './refusals/transfers';
import { tripsRefusals } from './refusals/trips';

/** Every refusal in words, by noun. The compiler asks for each. */
const sentences: Sentences = {
  ...backupsRefusals,
  ...callsRefusals,
  ...datesRefusals,
  ...documentsRefusals,
  ...drillsRefusals,
  ...filesRefusals,
  ...gradingRefusals,
  ...ledgerRefusals,
  ...operationsRefusals,
  ...peopleRefusals,
  ...planningRefusals,
  ...recordsRefusals,
  ...requisitionsRefusals,
  ...stockRefusals,
  ...storeRefusals,
  ...transfersRefusals,
  ...tripsRefusals,
};

/** A refusal as the person reads it. */
export function refusalSentence(refusal: Refusal): Sentence {
  const sentence = sentences[refusal.code] as (data: Refusal) => Sentence;
  return sentence(refusal);
}
