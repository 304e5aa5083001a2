import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../../shared/format/money';
import type { NeedLine } from '../../shared/needs/compute';
import { Beneath } from '../components/Beneath';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { useUnread } from '../components/InvalidInputs';
import { Quantity } from '../components/Quantity';
import { CountInput } from '../components/QuantityInput';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { waterWords } from '../messages/needs';
import { needsPageWords as words } from '../messages/needsPage';
import classes from './Needs.module.css';
import { ratioText } from './ratioText';
import type { RatioRow } from './useRatios';

type Line = NeedLine & { ratio: RatioRow };

const keyOf = ({ ratio }: NeedLine) => ratio.code;

/** Each item with how it was computed; the last column is what a person makes of it. */
export function NeedsTable({
  lines,
  unasked,
  quantityOf,
  chosen,
  onWant,
  onOpen,
}: {
  lines: readonly NeedLine[] | undefined;
  /** What is to be filled in before anything can be computed. */
  unasked: string | null;
  quantityOf: (line: NeedLine) => number;
  chosen: number;
  onWant: (code: string, count: number | null) => void;
  /** The ratio of a line is looked at or changed. */
  onOpen: (code: string) => void;
}) {
  const wrong = useWrong(lines);
  return (
    <DataTable
      name="needs"
      label={words.title}
      columns={columnsOf(quantityOf, onWant)}
      rows={lines as readonly Line[] | undefined}
      rowKey={keyOf}
      onOpen={({ ratio }) => onOpen(ratio.code)}
      summary={lines && lines.length > 0 ? (wrong ?? words.sum(chosen)) : null}
      empty={<EmptyState title={unasked ?? words.empty} />}
    />
  );
}

/** The first quantity that means nothing, once whoever typed it has gone on. */
function useWrong(lines: readonly NeedLine[] = []): ReactNode | null {
  const names = (lines as readonly Line[]).map(({ ratio }) => words.wantedOf(ratio.item.name));
  const wrong = useUnread().find(({ name, typing }) => !typing && names.includes(name));
  if (!wrong) return null;
  return (
    <span role="alert" className={classes.wrong}>
      {words.wrong(wrong.name, wrong.problem)}
    </span>
  );
}

const { columns: heads } = words;

function count(id: 'needed' | 'sent' | 'underWay' | 'missing'): TableColumn<Line> {
  return {
    id,
    header: heads[id],
    cell: (line) => {
      const value = line[id];
      if (value === 0 && (id === 'sent' || id === 'underWay')) return '';
      if (value === null) return <span title={words.unknown}>{common.dash}</span>;
      const known = id === 'missing' ? words.known(line) : '';
      return (
        <>
          <Quantity count={value} unit={line.ratio.item.unit} />
          {known !== '' && (
            <Beneath color="var(--warn)" title={words.knownExplain}>
              {known}
            </Beneath>
          )}
        </>
      );
    },
    width: id === 'missing' ? 170 : 92,
    align: 'right',
  };
}

function columnsOf(
  quantityOf: (line: NeedLine) => number,
  onWant: (code: string, count: number | null) => void,
): readonly TableColumn<Line>[] {
  return [
    {
      id: 'item',
      header: heads.item,
      cell: ({ ratio, instead }) => (
        <>
          {instead === 0 ? (
            `${ratio.item.name} ${ratio.item.spec}`
          ) : (
            <>
              <Text span inherit truncate display="block">
                {ratio.item.name} {ratio.item.spec}
              </Text>
              <Beneath color="var(--ink-soft)" title={words.insteadExplain}>
                {words.instead(formatCount(instead))}
              </Beneath>
            </>
          )}
        </>
      ),
      width: 170,
      grow: 2,
      fixed: true,
    },
    {
      id: 'ratio',
      header: heads.ratio,
      cell: ({ ratio }) => (
        <>
          {ratioText(ratio, ratio)}
          {ratio.of === 'waterMl' && (
            <Beneath color="var(--ink-soft)" title={waterWords.both}>
              {waterWords.drinking}
            </Beneath>
          )}
        </>
      ),
      width: 170,
    },
    {
      id: 'origin',
      header: heads.origin,
      cell: ({ ratio }) => (
        <Tag tone={ratio.isOwn ? 'blue' : ratio.isSourced ? 'grey' : 'straw'}>
          {ratio.isOwn ? words.own : ratio.isSourced ? words.sourced : words.proposed}
        </Tag>
      ),
      width: 76,
    },
    {
      id: 'basis',
      header: heads.basis,
      // What the tag says already is not said twice.
      cell: ({ ratio }) => (
        <span title={ratio.basis}>{ratio.basis.replace(`${words.proposed}：`, '')}</span>
      ),
      width: 180,
      grow: 3,
    },
    count('needed'),
    count('sent'),
    count('underWay'),
    count('missing'),
    {
      id: 'wanted',
      header: heads.wanted,
      cell: (line) => (
        <div className={classes.wanted}>
          <CountInput
            size="xs"
            zero
            aria-label={words.wantedOf(line.ratio.item.name)}
            rightSection={line.ratio.item.unit}
            value={quantityOf(line)}
            onChange={(value) => onWant(line.ratio.code, value)}
          />
        </div>
      ),
      width: 130,
    },
  ];
}
