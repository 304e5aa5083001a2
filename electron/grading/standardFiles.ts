import type { Output, Parsed } from '../../shared/api';
import { compareStandards } from '../../shared/grading/compareStandards';
import { type StandardBody, standardBody } from '../../shared/grading/standard';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type QueryContext, requireEverywhere } from '../context';
import { addDraft } from './standards';
import { findStandard } from './storedStandard';

/** What two versions say differently. */
export function compareTwoStandards(
  { db }: QueryContext,
  { before, after }: Parsed<'standards.compare'>,
): Output<'standards.compare'> {
  return { rows: compareStandards(findStandard(db, before).body, findStandard(db, after).body) };
}

/** The text of a file of `seeds/standards`: what is exported here is taken in anywhere. */
export function standardToFile(
  { db }: QueryContext,
  { standard }: Parsed<'standards.toFile'>,
): Output<'standards.toFile'> {
  const { body, code, version } = findStandard(db, standard);
  return { fileName: `${code}-v${version}.json`, text: `${JSON.stringify(body, null, 2)}\n` };
}

/** Takes a file in as a draft. It is published by a person, never by arriving. */
export function standardFromFile(
  context: CommandContext,
  { standard, text }: Parsed<'standards.fromFile'>,
): Output<'standards.fromFile'> {
  requireEverywhere(context, ['administrator']);
  return addDraft(context, standard, readText(text));
}

function readText(text: string): StandardBody {
  const parsed = standardBody.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : refuse('standard.unfit', {});
}

function jsonOf(text: string): unknown {
  try {
    // A file that was saved by an editor of Windows may begin with a mark of its encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('standard.unfit', {});
  }
}
