import { Link } from '@tanstack/react-router';
import type { KindName } from '../../shared/documents/kind';
import { deskWords as words } from '../messages/desks';
import { deskOf } from './deskNames';

/** From a draft on its form to its desk, and back: both write the same paper. */
export function DeskLink({
  kind,
  document,
  atDesk,
}: {
  kind: KindName;
  document: string;
  atDesk: boolean;
}) {
  const desk = deskOf(kind);
  if (desk === null) return null;
  return atDesk ? (
    <Link to="/documents/$uid" params={{ uid: document }}>
      {words.toPaper}
    </Link>
  ) : (
    <Link to="/desks/$desk/$uid" params={{ desk, uid: document }}>
      {words.toDesk(words.names[desk])}
    </Link>
  );
}
