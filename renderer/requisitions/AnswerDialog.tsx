import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '../../shared/format/money';
import type { RequisitionView } from '../../shared/requisitions/api';
import { newUid } from '../api';
import { EmptyState } from '../components/EmptyState';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import { tell } from '../components/tell';
import { useShortName } from '../components/useShortName';
import { common } from '../messages/common';
import { requisitionWords } from '../messages/requisitions';
import { useCall, useCommand } from '../queries';
import { type AnswerRow, answerRows, prefilled, type Sources } from './answerRows';
import classes from './Requisition.module.css';

const words = requisitionWords.answer;

/** 响应: from which warehouse, how much of what, substitutes among it; one step makes the draft. */
export function AnswerDialog({ view, onClose }: { view: RequisitionView; onClose: () => void }) {
  const { data, error } = useCall('requisitions.sources', { requisition: view.requisition });
  // Opened before there is anything to answer with, the window would put the cursor on its ×.
  if (!data && !error) return null;
  return (
    <Modal opened onClose={onClose} size={1000} title={words.title(view.number ?? '')}>
      <InvalidInputs>
        <Stack>
          <Text c="var(--ink-soft)">{words.explain}</Text>
          <RefusalAlert error={error} />
          {data && data.warehouses.length === 0 && (
            <EmptyState title={words.nothing} explain={words.nothingExplain} />
          )}
          {data && data.warehouses.length > 0 && (
            <Answering view={view} sources={data} onClose={onClose} />
          )}
        </Stack>
      </InvalidInputs>
    </Modal>
  );
}

function Answering({
  view,
  sources,
  onClose,
}: {
  view: RequisitionView;
  sources: Sources;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const answer = useCommand('requisitions.answer');
  const { focusFirst } = useInvalidInputs();
  const [document] = useState(newUid);
  const shortName = useShortName();
  const rows = answerRows(view, sources);
  const first = sources.warehouses.find(({ writable }) => writable)?.code ?? null;
  const [from, setFrom] = useState(first);
  const [given, setGiven] = useState(() => prefilled(rows, first));
  const [missing, setMissing] = useState(false);
  const choose = (code: string) => {
    setFrom(code);
    setGiven(prefilled(rows, code));
  };
  const make = () => {
    if (from === null || focusFirst()) return;
    const lines = rows.flatMap(({ key, line, item }) => {
      const quantity = given[key] ?? null;
      return quantity === null ? [] : [{ line, item: item.uid, quantity }];
    });
    setMissing(lines.length === 0);
    if (lines.length === 0) return;
    answer.mutate(
      { input: { document, requisition: view.requisition, warehouse: from, lines } },
      {
        onSuccess: () => {
          tell(words.made);
          onClose();
          void navigate({ to: '/documents/$uid', params: { uid: document } });
        },
      },
    );
  };
  return (
    <>
      <Radio.Group aria-label={words.from} value={from} onChange={choose}>
        <div className={classes.matrix}>
          <Table aria-label={words.available} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{requisitionWords.lines.item}</Table.Th>
                <Table.Th ta="right">{words.open}</Table.Th>
                <Table.Th ta="right">{words.give}</Table.Th>
                {sources.warehouses.map(({ code, name, writable }) => (
                  <Table.Th key={code} className={code === from ? classes.chosen : ''}>
                    <Radio
                      value={code}
                      label={shortName(code)}
                      disabled={!writable}
                      title={writable ? name : words.notHere}
                    />
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Td>
                    {row.item.name} {row.isAlike && <Tag tone="straw">{words.alike}</Tag>}
                    {row.isSubstitute && (
                      <Tag tone="straw" title={row.note}>
                        {words.substitute}
                      </Tag>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">
                    {isAsked(row) && `${formatCount(row.open)} ${row.item.unit}`}
                    <Drafted view={view} row={row} />
                  </Table.Td>
                  <Table.Td w={130}>
                    <CountInput
                      size="xs"
                      aria-label={`${row.item.name} ${words.give}`}
                      value={given[row.key] ?? null}
                      onChange={(count) => setGiven({ ...given, [row.key]: count })}
                    />
                    <Over rows={rows} given={given} row={row} />
                  </Table.Td>
                  {sources.warehouses.map(({ code }) => (
                    <Table.Td key={code} ta="right" className={code === from ? classes.chosen : ''}>
                      {formatCount(row.at[code] ?? 0)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Radio.Group>
      {missing && (
        <Text role="alert" c="var(--danger)">
          {words.noLines}
        </Text>
      )}
      <RefusalAlert error={answer.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button data-autofocus disabled={from === null} loading={answer.isPending} onClick={make}>
          {words.confirm}
        </Button>
      </Group>
    </>
  );
}

/** The row of what was asked for itself: what is open, and over it, is said once. */
const isAsked = ({ isAlike, isSubstitute }: AnswerRow) => !isAlike && !isSubstitute;

/** What lies there as a draft: nobody writes the same paper twice. */
function Drafted({ view, row }: { view: RequisitionView; row: AnswerRow }) {
  const drafted = view.lines.find(({ line }) => line === row.line)?.drafted ?? 0;
  if (!isAsked(row) || drafted === 0) return null;
  return (
    <Text size="xs" c="var(--warn)" title={requisitionWords.lines.draftedHint}>
      {requisitionWords.lines.drafted(formatCount(drafted))}
    </Text>
  );
}

/** More than is open is said, and goes: goods are sent in whole boxes. */
function Over({
  rows,
  given,
  row,
}: {
  rows: readonly AnswerRow[];
  given: Readonly<Record<string, number | null>>;
  row: AnswerRow;
}) {
  if (!isAsked(row)) return null;
  const all = rows
    .filter(({ line }) => line === row.line)
    .reduce((sum, { key }) => sum + (given[key] ?? 0), 0);
  if (all <= row.open) return null;
  return (
    <Text size="xs" c="var(--warn)">
      {words.overOpen(formatCount(all - row.open))}
    </Text>
  );
}
