import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type IssueLine, quantityGiven } from '../../shared/documents/issue';
import { quickWords as words } from '../messages/quick';
import classes from './Quick.module.css';
import type { Asking } from './QuickIssue';
import type { QuickPaper } from './useQuickPaper';

/** What has been answered so far, each to be changed by pressing it; below it goes out. */
export function Chosen({
  paper,
  to,
  asking,
  onAsk,
  children,
}: {
  paper: QuickPaper;
  to: string | null;
  asking: Asking;
  onAsk: (asking: Asking) => void;
  children: ReactNode;
}) {
  const { body, collector, itemOf, labelOf, shortOf, remove } = paper;
  const unitOf = ({ item }: IssueLine) => itemOf(item)?.unit ?? labelOf(item)?.unit ?? '';
  const nameOf = ({ item }: IssueLine) => labelOf(item)?.name ?? itemOf(item)?.name ?? '';
  return (
    <aside className={classes.chosen} aria-label={words.paper}>
      <Answer asks={words.steps.to} answer={to} isNow={asking === 'to'} onAsk={() => onAsk('to')} />
      <ul className={classes.lines}>
        {body.lines.map((line) => {
          const short = shortOf(line);
          return (
            <li key={line.item} data-short={short > 0 || undefined}>
              <button
                type="button"
                className={classes.line}
                title={words.change(nameOf(line))}
                onClick={() => onAsk({ count: line.item })}
              >
                <span>{nameOf(line)}</span>
                <strong>{words.quantity(quantityGiven(line), unitOf(line))}</strong>
                {short > 0 && (
                  <span className={classes.warn}>{words.short(short, unitOf(line))}</span>
                )}
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={words.remove(nameOf(line))}
                onClick={() => {
                  remove(line.item);
                  onAsk('item');
                }}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
        {body.lines.length === 0 && <li className={classes.soft}>{words.noLines}</li>}
      </ul>
      <Answer
        asks={words.steps.collector}
        answer={collector || null}
        isNow={asking === 'collector'}
        onAsk={() => onAsk('collector')}
      />
      <div className={classes.send}>{children}</div>
    </aside>
  );
}

function Answer(props: { asks: string; answer: string | null; isNow: boolean; onAsk: () => void }) {
  const { asks, answer, isNow, onAsk } = props;
  return (
    <button
      type="button"
      className={classes.answer}
      aria-current={isNow ? 'step' : undefined}
      onClick={onAsk}
    >
      <span className={classes.soft}>{asks}</span>
      <strong>{answer ?? '…'}</strong>
    </button>
  );
}
