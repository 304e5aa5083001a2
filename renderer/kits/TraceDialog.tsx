import { Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import type { TracedLot, Whereabouts } from '../../shared/kits/api';
import { RefusalAlert } from '../components/RefusalAlert';
import { type PickedStock, StockSelect } from '../components/StockSelect';
import { formatExpiry } from '../format/expiry';
import { kitsWords } from '../messages/kits';
import { useCall } from '../queries';

const words = kitsWords.traced;
type Trace = Output<'kits.trace'>;

/** 组件追溯: chooses a lot, and shows what is in it or which kits it went into. */
export function TraceDialog({ warehouse, onClose }: { warehouse: string; onClose: () => void }) {
  const [stock, choose] = useState<PickedStock | null>(null);
  return (
    <Modal opened onClose={onClose} size={860} title={kitsWords.trace}>
      <Stack>
        <StockSelect
          data-autofocus
          label={words.choose}
          warehouse={warehouse}
          chosen={stock?.item.name ?? null}
          onChoose={choose}
        />
        {stock && <TraceOf lot={stock.lot} />}
      </Stack>
    </Modal>
  );
}

function TraceOf({ lot }: { lot: string }) {
  const { data, error } = useCall('kits.trace', { lot });
  if (!data) return <RefusalAlert error={error} />;
  return (
    <>
      <Text>
        {words.of}：{lotText(data.lot)} · {originText(data.origin)}
      </Text>
      <Text c="var(--ink-soft)">{whereText(data.where)}</Text>
      <Parts made={data.made} isKit={data.origin.kind === 'kitting'} />
      <Uses uses={data.usedIn} />
    </>
  );
}

/** What is in these kits; of goods that are no kits there is nothing to say. */
function Parts({ made, isKit }: { made: Trace['made']; isKit: boolean }) {
  if (made === null) return isKit ? <Text>{words.notMade}</Text> : null;
  return (
    <Rows
      title={words.in}
      heads={[kitsWords.columns.component, kitsWords.columns.wentIn, kitsWords.columns.source]}
      rows={made.parts.map((part) => ({
        key: part.lot,
        cells: [
          lotText(part),
          `${formatCount(part.quantity)} ${part.item.unit}${
            part.out > 0 ? `，${words.outOf(formatCount(part.out))}` : ''
          }`,
          originText(part.origin),
        ],
      }))}
    />
  );
}

function Uses({ uses }: { uses: Trace['usedIn'] }) {
  if (uses.length === 0) return <Text c="var(--ink-soft)">{words.notUsed}</Text>;
  return (
    <Rows
      title={words.uses}
      heads={[kitsWords.columns.kit, kitsWords.columns.wentIn, kitsWords.columns.where]}
      rows={uses.map((use) => ({
        key: use.lot,
        cells: [
          `${lotText(use)} · ${use.origin.number}`,
          formatCount(use.quantity),
          whereText(use.where),
        ],
      }))}
    />
  );
}

function Rows(props: {
  title: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}) {
  return (
    <Table aria-label={props.title} captionSide="top">
      <Table.Caption>{props.title}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {props.heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows.map(({ key, cells }) => (
          <Table.Tr key={key}>
            {props.heads.map((head, index) => (
              <Table.Td key={head}>{cells[index]}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function lotText({ item, batchNumber, serialNumber, expiry, owner, earmark }: TracedLot): string {
  return [item.name, batchNumber, serialNumber, formatExpiry(expiry), owner, earmark]
    .filter(Boolean)
    .join(' · ');
}

function originText({ number, businessDate, party }: Trace['origin']): string {
  return [number, businessDate, party].filter(Boolean).join(' · ');
}

function whereText(where: readonly Whereabouts[]): string {
  if (where.length === 0) return words.nowhere;
  return where
    .map(
      ({ kind, name, warehouse, quantity }) =>
        `${[kitsWords.places[kind], warehouse?.name, name].filter(Boolean).join(' ')} ${formatCount(quantity)}`,
    )
    .join('；');
}
