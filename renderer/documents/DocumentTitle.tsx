import { Title } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { Axes } from '../../shared/documents/axes';
import type { KindName } from '../../shared/documents/kind';
import { kindNames } from '../../shared/names';
import { StateTag } from '../components/StateTag';
import { Tag } from '../components/Tag';
import { draftWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import classes from './Document.module.css';

/** What paper this is, how far it is, and what can be done with it. */
export function DocumentTitle(props: {
  /** Where the cursor begins when the fields have gone. */
  heading?: Ref<HTMLHeadingElement>;
  kind: KindName;
  number: string | null;
  axes: Axes | null;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { kind, number, axes } = props;
  return (
    <header className={classes.title} data-red={kind === 'reversal' || undefined}>
      <Title ref={props.heading} tabIndex={-1} order={1} className={classes.heading}>
        {axes === null ? draftWords.newTitle(kindNames[kind]) : kindNames[kind]}
        {number && <span className={classes.number}>{number}</span>}
      </Title>
      {axes && <StateTag axes={axes} />}
      {axes?.posting === 'part' && <Tag tone="blue">{transferWords.onRoad}</Tag>}
      {!number && <span className={classes.later}>{draftWords.numberLater}</span>}
      {props.aside}
      <span className={classes.space} />
      {props.children}
    </header>
  );
}
