import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ArrivalView } from '../../shared/arrivals/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { withoutEmpty } from '../components/withoutEmpty';
import { arrivalWords as words } from '../messages/arrivals';
import { ArrivalDialog } from './ArrivalDialog';
import { ArrivalForm } from './ArrivalForm';
import { ArrivalTable } from './ArrivalTable';

/** 入库通知: what is expected, and what has come of it. It begins with the own warehouse. */
export function ArrivalsPage() {
  const search = useSearch({ from: '/arrivals' });
  const navigate = useNavigate();
  const { warehouse } = useWarehouse();
  const mayWrite = useMay('arrivals.save', warehouse.code) && warehouse.keptHere;
  const [opened, open] = useState<string | null>(null);
  const [editing, edit] = useState<ArrivalView | 'new' | null>(null);
  const add = () => edit('new');
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <ExportButton
            list="arrivals"
            asked={{
              warehouse: search.warehouse ?? warehouse.code,
              show: search.show ?? 'open',
            }}
          />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {words.add} F7
            </Button>
          )}
        </>
      }
    >
      <ArrivalTable
        warehouse={search.warehouse ?? warehouse.code}
        show={search.show ?? 'open'}
        onOpen={open}
        onNarrow={(part) =>
          void navigate({
            to: '/arrivals',
            replace: true,
            search: withoutEmpty({ ...search, ...part }),
          })
        }
      />
      {opened !== null && editing === null && (
        <ArrivalDialog
          arrival={opened}
          onClose={() => open(null)}
          onEdit={edit}
          onReceive={(view) =>
            void navigate({
              to: '/documents/new/$kind',
              params: { kind: 'receipt' },
              search: { warehouse: view.warehouse.code, arrival: view.arrival },
            })
          }
          onOpenReceipt={(uid) => void navigate({ to: '/documents/$uid', params: { uid } })}
        />
      )}
      {editing !== null && (
        <ArrivalForm
          view={editing === 'new' ? null : editing}
          warehouse={editing === 'new' ? warehouse.code : editing.warehouse.code}
          onClose={() => edit(null)}
        />
      )}
    </Page>
  );
}
