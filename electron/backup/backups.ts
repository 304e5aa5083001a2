import type { Output, Parsed } from '../../shared/api';
import type { CopyKey } from '../../shared/backup/api';
import { refuse } from '../../shared/refusals';
import { noteDeed } from '../audit';
import type { JobContext, ProgramState } from '../job';
import { type FoundCopy, listCopies } from './copies';
import { lookAt } from './lookAt';
import { makeCopies } from './makeCopy';
import { isPresent, isSameDisk, placesOf, refuseBadPlace } from './places';
import { changeRecord } from './record';

/** 备份列表: the copies of this node in both places, newest first in each. */
export async function listBackups(
  { program }: JobContext,
  { check }: Parsed<'backup.list'>,
): Promise<Output<'backup.list'>> {
  const places = placesOf(program);
  const local = await listCopies(places.local, 'local');
  const second = await listCopies(places.second, 'second');
  const own = [...local.copies, ...second.copies].filter(
    ({ manifest }) => manifest.content.node.uid === program.store?.facts.node.uid,
  );
  return {
    rows: await lookAt(program, own, check),
    unreadable: local.unreadable + second.unreadable,
    localFolder: places.local,
  };
}

/** 现在备份. */
export async function makeBackup(context: JobContext): Promise<Output<'backup.make'>> {
  const { program, now } = context;
  const { local, second } = await makeCopies(program, { now, reason: 'byHand' });
  note(context, local.name, { second });
  const [copy] = await lookAt(program, [local], true);
  if (copy === undefined) throw new Error('the copy was not looked at');
  return { copy, second };
}

/** 核对备份: reads every bit of a copy, and has its pages, balances, chain and audit checked. */
export async function verifyBackup(
  context: JobContext,
  key: Parsed<'backup.verify'>,
): Promise<Output<'backup.verify'>> {
  const { folder } = await readCopy(context.program, key);
  const { background } = context.program;
  const {
    damage,
    findings: odd,
    missing,
  } = await background.run('backup.check', {
    folder,
    deep: true,
  });
  const findings = [...damage, ...odd, ...missing];
  note(context, key.name, { findings: findings.length });
  return { sound: findings.length === 0, findings };
}

/** Sets the second place; with a window, and without a folder, the person is asked for one. */
export async function chooseSecond(
  context: JobContext,
  { folder }: Parsed<'backup.chooseSecond'>,
): Promise<Output<'backup.chooseSecond'>> {
  const { program } = context;
  const { dataFolder } = program;
  const chosen = folder ?? (await askForFolder(program));
  if (chosen === null) return { folder: null, sameDisk: false };
  refuseBadPlace(dataFolder, chosen);
  const sameDisk = isSameDisk(dataFolder, chosen);
  changeRecord(dataFolder, (before) => ({ ...before, second: chosen, sameDisk }));
  note(context, null, { folder: chosen, sameDisk });
  return { folder: chosen, sameDisk };
}

export function forgetSecond(context: JobContext): Output<'backup.forgetSecond'> {
  changeRecord(context.program.dataFolder, ({ failed, ...before }) => ({
    ...before,
    second: null,
    failed: failed?.place === 'second' ? null : failed,
  }));
  note(context, null, {});
  return {};
}

/** Looks for copies in another folder, those of other installations too. */
export async function searchBackups(
  { program }: JobContext,
  { folder }: { folder: string | null },
): Promise<Output<'backup.search'>> {
  const chosen = folder ?? (await askForFolder(program));
  if (chosen === null) return { folder: null, rows: [] };
  if (!isPresent(chosen)) refuse('backup.badFolder', { folder: chosen, because: 'gone' });
  program.backups.searched = chosen;
  const { copies } = await listCopies(chosen, 'found');
  return { folder: chosen, rows: await lookAt(program, copies, true) };
}

/** A copy by its place and name, which must exist and say what it is. */
export async function readCopy(
  program: ProgramState,
  { place, name }: CopyKey,
): Promise<FoundCopy> {
  const { copies } = await listCopies(placesOf(program)[place], place);
  return (
    copies.find((copy) => copy.name === name) ?? refuse('notFound', { what: 'copy', uid: name })
  );
}

/** The folder that the person chooses in the dialog of the system; null: none. */
async function askForFolder({ desk }: ProgramState): Promise<string | null> {
  if (desk === null) refuse('window.needed', {});
  return desk.chooseFolder();
}

function note(
  { program, now, actor, atPlaceOf, call }: JobContext,
  subject: string | null,
  detail: object,
) {
  noteDeed(program, { at: now, by: actor, atPlaceOf, call, subject, detail });
}
