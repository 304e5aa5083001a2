import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { EvidenceDue as DueRow, EvidenceRow } from '../../shared/evidence/api';
import { type EvidenceKindName, evidenceKind, evidenceKinds } from '../../shared/evidence/kinds';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { withoutEmpty } from '../components/withoutEmpty';
import { evidenceWords as words } from '../messages/evidence';
import { useCall } from '../queries';
import { EvidenceDialog } from './EvidenceDialog';
import { EvidenceDue } from './EvidenceDue';
import { EvidenceFilters, type Narrowing } from './EvidenceFilters';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceTable } from './EvidenceTable';
import { QuickClimate } from './QuickClimate';

/** 仓库记录 of a warehouse: what is due, what was entered, and the quickest way to enter it. */
export function EvidencePage() {
  const search = useSearch({ from: '/evidence' });
  const navigate = useNavigate();
  const { warehouse: here, warehouses } = useWarehouse();
  const filter = { ...search, warehouse: search.warehouse ?? here.code };
  const { warehouse, kind } = filter;
  const isKept = warehouses.find(({ code }) => code === warehouse)?.keptHere ?? false;
  const mayWrite = useMay('evidence.record', warehouse) && isKept;
  const due = useCall('evidence.due', { warehouse });
  const [opened, open] = useState<string | null>(null);
  const [entering, enter] = useState<{ kind: EvidenceKindName; like: EvidenceRow | null } | null>(
    null,
  );
  const [choosing, choose] = useState(false);
  const narrow = (part: Narrowing) =>
    void navigate({ to: '/evidence', replace: true, search: withoutEmpty({ ...search, ...part }) });
  const add = () => (kind === undefined ? choose(true) : enter({ kind, like: null }));
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  const act = (row: DueRow) => {
    narrow({ kind: row.kind, ...(row.record === null ? {} : { show: 'open' }) });
    if (row.record === null && row.kind !== 'climate') enter({ kind: row.kind, like: null });
  };
  return (
    <Page
      title={words.title}
      beside={isKept ? words.explain : words.notKept}
      actions={
        <>
          <ExportButton list="evidence" asked={{ filter }} />
          {mayWrite && (
            <AddMenu
              kind={kind}
              opened={choosing}
              onOpened={choose}
              onAdd={(chosen) => enter({ kind: chosen, like: null })}
            />
          )}
        </>
      }
    >
      <KindTabs
        kind={kind}
        due={due.data?.rows ?? []}
        onChange={(next) => narrow({ kind: next })}
      />
      {due.data && (
        <EvidenceDue rows={due.data.rows} kind={kind} {...(mayWrite ? { onDo: act } : {})} />
      )}
      {mayWrite && kind === 'climate' && <QuickClimate key={warehouse} warehouse={warehouse} />}
      <EvidenceFilters filter={filter} onNarrow={narrow} />
      <EvidenceTable
        filter={filter}
        explain={[
          kind === undefined ? words.explain : evidenceKind(kind).explain,
          mayWrite ? words.emptyExplain : words.emptyRead,
        ].join(' ')}
        opened={entering === null ? opened : null}
        onOpen={open}
      >
        {(row) => (
          <EvidenceDialog
            row={row}
            mayWrite={mayWrite}
            onAgain={(again) => enter({ kind: again.body.kind, like: again })}
            onClose={() => open(null)}
          />
        )}
      </EvidenceTable>
      {entering !== null && (
        <EvidenceForm
          warehouse={warehouse}
          {...entering}
          onClose={() => {
            enter(null);
            open(null);
          }}
        />
      )}
    </Page>
  );
}

/** The kinds, each with how much of it is due. */
function KindTabs({
  kind,
  due,
  onChange,
}: {
  kind: EvidenceKindName | undefined;
  due: readonly DueRow[];
  onChange: (kind: EvidenceKindName | undefined) => void;
}) {
  const countOf = (name?: EvidenceKindName) =>
    due.filter((row) => row.state !== 'later' && (name === undefined || row.kind === name)).length;
  return (
    <SegmentedControl
      aria-label={words.kinds}
      value={kind ?? ''}
      data={[
        { value: '', label: words.dueCount(words.all, countOf()) },
        ...evidenceKinds.map(({ name, title }) => ({
          value: name,
          label: words.dueCount(title, countOf(name)),
        })),
      ]}
      onChange={(next) => onChange((next || undefined) as EvidenceKindName | undefined)}
    />
  );
}

/** Enters a record of the kind that is shown; of all kinds one is chosen first. */
function AddMenu({
  kind,
  opened,
  onOpened,
  onAdd,
}: {
  kind: EvidenceKindName | undefined;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onAdd: (kind: EvidenceKindName) => void;
}) {
  const icon = <IconPlus size={16} aria-hidden />;
  if (kind !== undefined) {
    return (
      <Button leftSection={icon} onClick={() => onAdd(kind)}>
        {words.addOf(evidenceKind(kind).title)} F7
      </Button>
    );
  }
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end">
      <Menu.Target>
        <Button leftSection={icon}>{words.add} F7</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {evidenceKinds.map(({ name, title }) => (
          <Menu.Item key={name} onClick={() => onAdd(name)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
