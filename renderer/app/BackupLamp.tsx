import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatRecent } from '../format/moment';
import { backupLamp } from '../messages/backup';
import { callQuery, useCall } from '../queries';
import classes from './Shell.module.css';
import { useSession } from './session';

/** When the last copy was made, red when one is missing; leads to the copies. */
export function BackupLamp() {
  const { today } = useSession();
  // Of a drill no copies are made.
  const isDrill = useCall('store.read', {}).data?.store?.isDrill !== false;
  // A copy grows old by itself.
  const status = useQuery({
    ...callQuery('backup.status', {}),
    refetchInterval: 5 * 60_000,
    enabled: !isDrill,
  }).data;
  if (isDrill || status === undefined) return null;
  const { health, last, lastOutsideAt, needsCopyOutside } = status;
  const when = last === null ? '' : formatRecent(last.at, today);
  const good = health === 'good';
  return (
    <Link
      to="/settings/backup"
      className={classes.lamp}
      data-tone={
        health === 'none' || (good && needsCopyOutside) ? undefined : good ? 'good' : 'bad'
      }
    >
      {good && needsCopyOutside && status.second !== null
        ? backupLamp[lastOutsideAt === null ? 'outsideNever' : 'outside'](when)
        : health === 'good' || health === 'late'
          ? backupLamp[health](when)
          : backupLamp[health]}
    </Link>
  );
}
