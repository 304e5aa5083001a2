import { Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import type { ServiceRow } from '../../shared/stock/serviceApi';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { serviceWords as words } from '../messages/care';
import { RecordTicked } from './RecordTicked';
import { ServiceDialog } from './ServiceDialog';
import { serviceColumns, serviceKey } from './serviceColumns';
import { useTicked } from './ticking';

type Show = 'due' | 'overdue' | undefined;

/** Equipment of a warehouse, in its bins and out with teams; several are ticked and recorded at once. */
export function ServiceTable({
  warehouse,
  show,
  onNarrow,
}: {
  warehouse: string;
  show: Show;
  onNarrow: (part: { warehouse?: string | undefined; show?: Show }) => void;
}) {
  const shortName = useShortName();
  const mayRecord = useMay('service.record', warehouse);
  const { rows, totals, error, more } = usePages(
    'service.list',
    withoutEmpty({ warehouse, show }),
    { keeps: false },
  );
  const { chosen, picked, toggle, clear } = useTicked(rows, serviceKey);
  const [recording, record] = useState<readonly ServiceRow[] | null>(null);
  const columns = useMemo(
    () => serviceColumns(shortName, mayRecord ? chosen : null, toggle),
    [shortName, mayRecord, chosen, toggle],
  );
  return (
    <>
      <Group gap={6}>
        <WarehouseFilter
          value={warehouse}
          everywhere={false}
          onChange={(code) => onNarrow({ warehouse: code })}
        />
        <Select
          size="xs"
          w={160}
          aria-label={words.show}
          allowDeselect={false}
          value={show ?? 'all'}
          data={Object.entries(words.shows).map(([value, label]) => ({ value, label }))}
          onChange={(value) => onNarrow({ show: value === 'all' ? undefined : (value as Show) })}
        />
        {mayRecord && (
          <RecordTicked words={words} ticked={picked.length} onRecord={() => record(picked)} />
        )}
      </Group>
      <RefusalAlert error={error} />
      <DataTable
        name="service"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={serviceKey}
        autoFocus
        onMore={more}
        {...(mayRecord ? { onOpen: (row: ServiceRow) => record([row]) } : {})}
        summary={
          totals &&
          words.totals(
            formatCount(totals.pieces),
            formatCount(totals.overdue),
            formatCount(totals.soon),
          )
        }
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      />
      {recording !== null && (
        <ServiceDialog
          warehouse={warehouse}
          pieces={recording}
          onClose={() => {
            record(null);
            clear();
          }}
        />
      )}
    </>
  );
}
