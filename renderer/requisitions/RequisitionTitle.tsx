import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RequisitionView } from '../../shared/requisitions/api';
import classes from '../documents/Document.module.css';
import { draftWords } from '../messages/documents';
import { requisitionWords as words } from '../messages/requisitions';
import { RequisitionTag } from './RequisitionTag';

/** Which 需求单 this is, how it stands, and what can be done with it. */
export function RequisitionTitle({
  view,
  aside,
  children,
}: {
  view: RequisitionView | null;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <header className={classes.title}>
      <Title order={1} className={classes.heading}>
        {view === null ? draftWords.newTitle(words.title) : words.title}
        {view?.number && <span className={classes.number}>{view.number}</span>}
      </Title>
      {view && <RequisitionTag {...view} />}
      {!view?.number && <span className={classes.later}>{draftWords.numberLater}</span>}
      {aside}
      <span className={classes.space} />
      {children}
    </header>
  );
}
