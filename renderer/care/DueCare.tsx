import { Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import type { CareRow } from '../../shared/stock/careApi';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { careWords as words } from '../messages/care';
import { CareDialog } from './CareDialog';
import { careColumns, careKey } from './careColumns';
import { RecordTicked } from './RecordTicked';
import { useTicked } from './ticking';

type Kind = CareRow['due'][number]['kind'];

/** The lots that are due at a warehouse; several are ticked and recorded at once. */
export function DueCare({
  warehouse,
  kind,
  onNarrow,
}: {
  warehouse: string;
  kind: Kind | undefined;
  onNarrow: (part: { warehouse?: string | undefined; kind?: Kind | undefined }) => void;
}) {
  const shortName = useShortName();
  const mayRecord = useMay('care.record', warehouse);
  const { rows, totals, error, more } = usePages('care.due', withoutEmpty({ warehouse, kind }), {
    keeps: false,
  });
  const { chosen, picked, toggle, clear } = useTicked(rows, careKey);
  const [recording, record] = useState<readonly CareRow[] | null>(null);
  const columns = useMemo(
    () => careColumns(false, shortName, mayRecord ? chosen : null, toggle),
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
          w={130}
          aria-label={words.kind}
          value={kind ?? ''}
          data={[
            { value: '', label: words.anyKind },
            ...Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => onNarrow({ kind: (value || undefined) as Kind | undefined })}
        />
        {mayRecord && (
          <RecordTicked words={words} ticked={picked.length} onRecord={() => record(picked)} />
        )}
      </Group>
      <RefusalAlert error={error} />
      <DataTable
        name="care"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={careKey}
        autoFocus
        onMore={more}
        {...(mayRecord ? { onOpen: (row: CareRow) => record([row]) } : {})}
        summary={
          totals &&
          words.totals(
            formatCount(totals.lots),
            formatCount(totals.restack),
            formatCount(totals.qualityTest),
          )
        }
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
      />
      {recording !== null && (
        <CareDialog
          warehouse={warehouse}
          lots={recording}
          kind={kind ?? recording[0]?.due[0]?.kind ?? 'restack'}
          onClose={() => {
            record(null);
            clear();
          }}
        />
      )}
    </>
  );
}
