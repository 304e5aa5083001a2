import type { Output, Parsed } from '../../shared/api';
import { copyKeepers } from '../../shared/backup/api';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import type { JobContext, ProgramState } from '../job';
import { readCopy, searchBackups } from './backups';
import { type FoundCopy, listCopies } from './copies';
import { lookAt } from './lookAt';
import { placesOf } from './places';
import { putBack } from './putBack';
import { changeRecord, readRecord } from './record';

/**
 * 恢复: by two people who may, the second one by his password at the place of the first. The copy of
 * another installation is refused, unless an administrator is one of the two and says that this one
 * takes its place (接管).
 */
export async function restoreBackup(
  context: JobContext,
  { takeOver, ...key }: Parsed<'backup.restore'>,
): Promise<Output<'backup.restore'>> {
  const { program, actor, atPlaceOf, now, today, call } = context;
  const two = [actor, atPlaceOf].filter((each) => each !== null);
  const mayBoth = two.every(({ grants }) => hasRoleAnywhere(grants, copyKeepers));
  if (two.length < 2 || actor?.uid === atPlaceOf?.uid || !mayBoth) {
    refuse('backup.twoNeeded', { administrator: false });
  }
  const copy = await readCopy(program, key);
  const other = isOfAnother(program, copy);
  if (other && !takeOver) refuse('backup.otherNode', { node: copy.manifest.content.node.name });
  if (other && !two.some(({ grants }) => hasRoleAnywhere(grants, ['administrator']))) {
    refuse('backup.twoNeeded', { administrator: true });
  }
  const reason = other ? 'takeover' : 'restore';
  const restored = await putBack(program, copy, { now, today, call, by: actor, atPlaceOf, reason });
  remember(program);
  return restored;
}

/** What is found where there is no store, or none that can be read: here, and on the known stick. */
export async function listForRescue(
  { program }: JobContext,
  { check }: Parsed<'rescue.list'>,
): Promise<Output<'rescue.list'>> {
  refuseStore(program);
  const places = placesOf(program);
  const lists = [
    await listCopies(places.local, 'local'),
    await listCopies(places.second, 'second'),
    await listCopies(places.found, 'found'),
  ];
  const copies = lists.flatMap((list) => list.copies);
  return { lost: program.lost, rows: await lookAt(program, copies, check) };
}

export async function searchForRescue(
  context: JobContext,
  input: Parsed<'rescue.search'>,
): Promise<Output<'rescue.search'>> {
  refuseStore(context.program);
  return searchBackups(context, input);
}

/** Puts a copy where there is no store. Nobody can sign in there, so anybody who sits there may. */
export async function rescue(
  { program, now, today, call }: JobContext,
  key: Parsed<'rescue.restore'>,
): Promise<Output<'rescue.restore'>> {
  refuseStore(program);
  const copy = await readCopy(program, key);
  if (isOfAnother(program, copy)) {
    refuse('backup.otherNode', { node: copy.manifest.content.node.name });
  }
  const restored = await putBack(program, copy, {
    now,
    today,
    call,
    by: null,
    atPlaceOf: null,
    reason: 'restore',
  });
  remember(program);
  return restored;
}

function refuseStore({ store }: ProgramState) {
  if (store !== null) refuse('store.exists', {});
}

/** Whether a copy is of another installation than this folder is known to belong to. */
function isOfAnother({ store, dataFolder }: ProgramState, { manifest }: FoundCopy): boolean {
  const own = store?.facts.node.uid ?? readRecord(dataFolder).node;
  return own !== null && own !== manifest.content.node.uid;
}

/** From now on the folder belongs to the node that was restored. */
function remember({ store, dataFolder }: ProgramState) {
  const node = store?.facts.node.uid ?? null;
  changeRecord(dataFolder, (before) => ({ ...before, node }));
}
