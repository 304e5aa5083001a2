import { Button, Select, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import type { Output } from '../../shared/api';
import type { ItemRow } from '../../shared/items/api';
import type { OperationRow } from '../../shared/operations/api';
import { useKeys } from '../app/keys';
import { useScan } from '../app/scanner';
import { useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { SaveIndicator } from '../documents/SaveIndicator';
import { oneMore, scannedItem } from '../documents/scannedItem';
import { quickWords as words } from '../messages/quick';
import { AskCollector } from './AskCollector';
import { AskCount } from './AskCount';
import { AskItem } from './AskItem';
import { AskTo } from './AskTo';
import { Chosen } from './Chosen';
import classes from './Quick.module.css';
import { type Issued, useIssue } from './useIssue';
import { type Unfinished, useQuickPaper } from './useQuickPaper';

/** The question that is asked now; how many, of which item. */
export type Asking = 'to' | 'item' | 'collector' | { count: string };

/** Who, what, how many, by whom: one question after the other, then out it goes. */
export function QuickIssue({
  document,
  warehouse,
  inForce,
  usual,
  unfinished,
  offer,
  onIssued,
}: {
  document: string;
  warehouse: { code: string; name: string };
  inForce: readonly OperationRow[];
  usual: Output<'quick.usual'>;
  /** The draft that is gone on with; null: a new one. */
  unfinished: Unfinished | null;
  /** Stands above the first question until something is answered. */
  offer: ReactNode;
  onIssued: (issued: Issued) => void;
}) {
  const first = inForce[0]?.uid ?? null;
  const paper = useQuickPaper(
    document,
    warehouse.code,
    inForce.map(({ uid }) => uid),
    usual.items,
    unfinished,
  );
  const { body, saver, collector } = paper;
  const [asking, setAsking] = useState<Asking>(() =>
    body.to === null ? 'to' : collector === '' ? 'item' : 'collector',
  );
  const issue = useIssue(document, () => saver.flush());
  const invalid = useInvalidInputs();
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);

  const ask = (next: Asking) => {
    issue.reset();
    if (typeof next === 'string') paper.tidy();
    setAsking(next);
  };
  const take = (item: ItemRow) => {
    paper.take(item);
    ask({ count: item.uid });
  };
  /** What is still to be answered; null: all is. */
  const missing = (): Asking | null => {
    if (body.to === null) return 'to';
    if (body.lines.every(({ asked }) => asked === null)) return 'item';
    const short = body.lines.find((line) => paper.shortOf(line) > 0);
    if (short !== undefined) return { count: short.item };
    return collector.trim() === '' ? 'collector' : null;
  };
  const send = () => {
    if (issue.isPending || invalid.focusFirst()) return;
    paper.tidy();
    const next = missing();
    if (next !== null) {
      ask(next);
      tell(words.before[typeof next === 'object' ? 'count' : next]);
    } else issue.mutate(undefined, { onSuccess: onIssued });
  };
  const back = () => {
    if (asking === 'item') ask('to');
    else if (asking === 'collector') ask('item');
    else if (asking !== 'to') ask('item');
  };
  useKeys([
    ...(asking === 'to' ? [] : [{ key: 'Escape', label: words.back, run: back }]),
    { key: 'F7', label: words.send(first !== null), run: send },
  ]);
  useScan(async (code) => {
    const scanned = await scannedItem(code, warehouse.code);
    if (scanned === null) return 'pass';
    const { item, one } = scanned;
    take(item);
    paper.setLine(item.uid, ({ asked }) => ({
      asked: oneMore(asked, one, item.unit),
      given: null,
    }));
    return 'taken';
  });

  return (
    <div className={classes.desk}>
      <section className={classes.ask} aria-live="polite">
        {asking === 'to' && body.to === null && body.lines.length === 0 && offer}
        {inForce.length > 1 && (
          <Select
            label={words.operation}
            value={body.operation}
            data={inForce.map(({ uid, name }) => ({ value: uid, label: name }))}
            allowDeselect={false}
            onChange={(uid) => uid && paper.setOperation(uid)}
          />
        )}
        {asking === 'to' && (
          <AskTo
            to={usual.to}
            chosen={nameOf(body.to)}
            onChoose={(to) => {
              paper.setTo(to);
              ask(body.lines.length === 0 ? 'item' : 'collector');
            }}
          />
        )}
        {asking === 'item' && (
          <AskItem
            items={usual.items}
            warehouse={warehouse.code}
            hasLines={body.lines.length > 0}
            onChoose={take}
            onNoMore={() => ask('collector')}
          />
        )}
        {typeof asking === 'object' && (
          <AskCount
            key={asking.count}
            paper={paper}
            item={asking.count}
            warehouse={warehouse.code}
            onTake={(item) => ask({ count: item })}
            onDone={() => ask('item')}
          />
        )}
        {asking === 'collector' && body.to !== null && (
          <AskCollector
            warehouse={warehouse.code}
            to={body.to}
            name={collector}
            onChange={paper.setCollector}
            onDone={() => button.current?.focus()}
          />
        )}
        <RefusalAlert error={issue.error}>
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/documents/$uid', params: { uid: document } })}
          >
            {words.whole}
          </Button>
        </RefusalAlert>
      </section>
      <Chosen paper={paper} to={nameOf(body.to)} asking={asking} onAsk={ask}>
        <SaveIndicator state={paper.saveState} />
        <Button
          ref={button}
          size="xl"
          fullWidth
          data-next-step
          disabled={body.lines.length === 0}
          loading={issue.isPending}
          onClick={send}
        >
          {words.send(first !== null)}
        </Button>
        <Text size="sm" c={first === null ? 'var(--warn)' : 'var(--ink-soft)'}>
          {first === null ? words.noOperation : words.first}
        </Text>
      </Chosen>
    </div>
  );

  function nameOf(to: typeof body.to): string | null {
    if (to === null) return null;
    return paper.labelOf(to.kind === 'team' ? to.team : to.party)?.name ?? null;
  }
}
