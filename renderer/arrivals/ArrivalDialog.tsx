import { Anchor, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ArrivalView } from '../../shared/arrivals/api';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { useMay } from '../app/session';
import { ReasonDialog } from '../components/ReasonDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { StateTag } from '../components/StateTag';
import { tell } from '../components/tell';
import { arrivalWords as words } from '../messages/arrivals';
import { useCall, useCommand } from '../queries';
import { ArrivalTag } from './ArrivalTag';

interface Props {
  onClose: () => void;
  onEdit: (view: ArrivalView) => void;
  /** Begins a receipt with what is still expected. */
  onReceive: (view: ArrivalView) => void;
  onOpenReceipt: (document: string) => void;
}

/** One announcement, ticked off line by line, with the receipts that name it. */
export function ArrivalDialog({ arrival, ...props }: Props & { arrival: string }) {
  const { data, error } = useCall('arrivals.read', { arrival });
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={760}
      title={
        data ? (
          <>
            {data.number} <ArrivalTag arrival={data} />
          </>
        ) : (
          words.title
        )
      }
    >
      <Stack>
        <RefusalAlert error={error} />
        {data && <Ticked view={data} {...props} />}
      </Stack>
    </Modal>
  );
}

function Ticked({
  view,
  onClose,
  onEdit,
  onReceive,
  onOpenReceipt,
}: Props & { view: ArrivalView }) {
  const mayWrite = useMay('arrivals.save', view.warehouse.code);
  const mayReceive = useMay('documents.save', view.warehouse.code);
  const [closing, setClosing] = useState(false);
  const close = useCommand('arrivals.close');
  return (
    <>
      <Text c="var(--ink-soft)">
        {view.warehouse.name} · {view.source.name} · {view.expectedOn} {view.basisNumber}
      </Text>
      {view.note !== '' && <Text>{view.note}</Text>}
      {view.closed && (
        <Text>
          {words.closedBecause(
            view.closed.by.name,
            formatInstant(view.closed.at),
            view.closed.reason,
          )}
        </Text>
      )}
      <Lines view={view} />
      <div>
        <Text fw={700}>{words.receipts}</Text>
        {view.receipts.length === 0 && <Text c="var(--ink-soft)">{words.noReceipts}</Text>}
        {view.receipts.map(({ document, number, businessDate, axes }) => (
          <div key={document}>
            <Anchor component="button" type="button" onClick={() => onOpenReceipt(document)}>
              {number ?? words.draft} {businessDate}
            </Anchor>{' '}
            <StateTag axes={axes} />
          </div>
        ))}
      </div>
      {view.state === 'open' && (
        <Group justify="flex-end">
          {mayWrite && (
            <Button variant="default" onClick={() => setClosing(true)}>
              {words.close}
            </Button>
          )}
          {mayWrite && view.changeable && (
            <Button variant="default" onClick={() => onEdit(view)}>
              {words.edit}
            </Button>
          )}
          {mayReceive && (
            <Button data-autofocus onClick={() => onReceive(view)}>
              {words.receive}
            </Button>
          )}
        </Group>
      )}
      {closing && (
        <ReasonDialog
          title={words.closeTitle(view.number)}
          confirm={words.close}
          busy={close.isPending}
          error={close.error}
          onClose={() => setClosing(false)}
          onConfirm={(reason) =>
            close.mutate(
              { input: { arrival: view.arrival, reason } },
              {
                onSuccess: ({ number }) => {
                  tell(words.closed(number));
                  onClose();
                },
              },
            )
          }
        >
          {words.closeExplain}
        </ReasonDialog>
      )}
    </>
  );
}

function Lines({ view }: { view: ArrivalView }) {
  const columns = ['announced', 'arrived', 'open'] as const;
  return (
    <Table aria-label={words.columns.items}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.line.item}</Table.Th>
          {columns.map((column) => (
            <Table.Th key={column} ta="right">
              {words.line[column]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.lines.map((line) => (
          <Table.Tr key={line.item.uid}>
            <Table.Td>
              {line.item.name} {line.item.spec}
            </Table.Td>
            {columns.map((column) => (
              <Table.Td key={column} ta="right" fw={column === 'open' ? 700 : undefined}>
                {formatCount(line[column])} {line.item.unit}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
