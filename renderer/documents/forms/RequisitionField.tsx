import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DirectDeliveryBody } from '../../../shared/documents/directDelivery';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import { quantityGiven } from '../../../shared/documents/issue';
import type { TransferBody } from '../../../shared/documents/transfer';
import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import type { RequisitionView } from '../../../shared/requisitions/api';
import { requisitionWords } from '../../messages/requisitions';
import { callQuery, useCall } from '../../queries';
import { PaperField } from '../PaperField';
import { nameOn, type Paper } from '../paper';

const words = requisitionWords.onPaper;

type Answering = DispatchBody | TransferBody | DirectDeliveryBody;

/**
 * 需求单 that the paper answers: one of those that are open. What is not refused and may still be a slip
 * is said here: that it gives more than is open, or goes to somebody else than asked.
 */
export function RequisitionField<B extends Answering>({ paper }: { paper: Paper<B> }) {
  const { requisition } = paper.body;
  const number = nameOn(paper, requisition);
  return (
    <PaperField
      field="requisition"
      label={words.field}
      span={2}
      text={
        requisition && (
          <>
            <Link to="/requisitions/$uid" params={{ uid: requisition }}>
              {number}
            </Link>
            <Delivery body={paper.body} requisition={requisition} />
            <Others paper={paper} requisition={requisition} />
          </>
        )
      }
    >
      {(tools) => (
        <>
          <OpenOnes {...tools} paper={paper} number={number} />
          {requisition && <Delivery body={paper.body} requisition={requisition} />}
          {requisition && <Over body={paper.body} requisition={requisition} />}
          {requisition && <Others paper={paper} requisition={requisition} />}
        </>
      )}
    </PaperField>
  );
}

function OpenOnes<B extends Answering>({
  paper,
  number,
  ...tools
}: {
  paper: Paper<B>;
  number: string | null;
  'aria-label': string;
  error: boolean;
  size: 'xs';
}) {
  const { requisition } = paper.body;
  const { data } = useCall('requisitions.list', {
    filter: { standing: 'open', answerable: true },
    limit: 200,
  });
  const offered = (data?.rows ?? []).map((row) => ({
    value: row.requisition,
    name: row.number ?? requisitionWords.unnumbered,
    label: `${row.number ?? ''} ${row.to?.name ?? ''}`,
  }));
  const isOffered = offered.some(({ value }) => value === requisition);
  return (
    <Select
      {...tools}
      clearable
      searchable
      placeholder={words.none}
      value={requisition}
      data={[
        ...offered.map(({ value, label }) => ({ value, label })),
        ...(requisition !== null && !isOffered
          ? [{ value: requisition, label: number ?? '' }]
          : []),
      ]}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(uid) => {
        const chosen = offered.find(({ value }) => value === uid);
        if (chosen) paper.remember(chosen.value, { name: chosen.name });
        // What stood in for an item of the one that it named stands in for nothing now.
        const lines = paper.body.lines.map((line) =>
          'answers' in line ? { ...line, answers: null } : line,
        );
        paper.change({ body: { requisition: uid, lines } as Partial<B> });
      }}
    />
  );
}

/** Where it wants its goods, whom to call there, and by when: what a transfer or a dispatch doesn't say itself. */
function Delivery({ body, requisition }: { body: Answering; requisition: string }) {
  const { data } = useQuery(callQuery('requisitions.read', { requisition }));
  if (body.kind === 'directDelivery' || !data) return null;
  const { place, contact, telephone, wantedBy } = data;
  const text = words.delivery({
    place,
    contact: `${contact} ${telephone}`.trim(),
    wantedBy: wantedBy && formatInstant(wantedBy),
  });
  if (text === '') return null;
  return (
    <Text size="xs" c="var(--ink-soft)">
      {text}
    </Text>
  );
}

/** Sending more than is open is not refused: goods go in whole boxes. It is said. */
function Over({ body, requisition }: { body: Answering; requisition: string }) {
  const { data } = useQuery(callQuery('requisitions.read', { requisition }));
  if (body.kind === 'directDelivery' || !data) return null;
  const over = data.lines.reduce(
    (sum, line) => sum + Math.max(0, givenFor(body, line) - line.open),
    0,
  );
  if (over === 0) return null;
  return (
    <Text size="xs" c="var(--warn)">
      {words.over(formatCount(over))}
    </Text>
  );
}

/** Where it goes to is not refused: a city's goods may go straight to the village. It is said. */
function Others({ paper, requisition }: { paper: Pick<Paper, 'view'>; requisition: string }) {
  const { data } = useQuery(callQuery('requisitions.read', { requisition }));
  const here = data?.papers.find((each) => each.document === paper.view?.uid);
  if (!data?.to || !here?.elsewhere || here.kind === 'transfer') return null;
  return (
    <Text size="xs" c="var(--warn)">
      {words.others(here.elsewhere, data.to.name)}
    </Text>
  );
}

function givenFor(
  { lines }: DispatchBody | TransferBody,
  { item }: RequisitionView['lines'][number],
): number {
  return lines
    .filter((line) => (line.answers ?? line.item) === item.uid)
    .reduce((sum, line) => sum + (quantityGiven(line) ?? 0), 0);
}
