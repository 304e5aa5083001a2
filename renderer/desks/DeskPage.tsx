import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { KindName } from '../../shared/documents/kind';
import classes from '../documents/Document.module.css';
import { OneDocument } from '../documents/DocumentPage';
import { PaperForm } from '../documents/forms/PaperForm';
import type { Paper } from '../documents/paper';
import { ReturnDesk } from './custody/ReturnDesk';
import { KittingDesk } from './kits/KittingDesk';
import { UnkittingDesk } from './kits/UnkittingDesk';
import { CountDesk } from './stocktake/CountDesk';

const sheets = {
  stocktake: CountDesk,
  kitting: KittingDesk,
  unkitting: UnkittingDesk,
  return: ReturnDesk,
} as Partial<Record<KindName, ComponentType<{ paper: Paper }>>>;

/** A draft at the desk of its kind; what is not written any more is read on its paper. */
export function DeskPage() {
  const { uid } = useParams({ from: '/desks/$desk/$uid' });
  return (
    <div className={classes.page} key={uid}>
      <OneDocument uid={uid} Sheet={DeskSheet} />
    </div>
  );
}

function DeskSheet({ paper }: { paper: Paper }) {
  const Sheet = sheets[paper.body.kind] ?? PaperForm;
  return <Sheet paper={paper} />;
}
