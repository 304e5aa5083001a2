import { Button, Menu, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { DocumentRow } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import { kindName } from '../../shared/documents/kinds';
import { steps } from '../../shared/documents/steps';
import { formatCount } from '../../shared/format/money';
import { kindNames } from '../../shared/names';
import { useKeys } from '../app/keys';
import { useHasRole } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { MoneyText } from '../components/MoneyText';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { deskOf } from '../desks/deskNames';
import { deskWords } from '../messages/desks';
import { listWords } from '../messages/documents';
import { manyWords } from '../messages/printing';
import { PrintManyDialog } from '../printing/PrintManyDialog';
import { DocumentFilters } from './DocumentFilters';
import { documentColumns } from './documentColumns';
import { forms } from './forms/index';
import { TemplateItems, TemplatesDialog } from './TemplateItems';
import { useMarked } from './useMarked';

/** What is begun by hand besides what the two buttons begin. */
const others = kindName.options.filter(
  (each) => each !== 'receipt' && each !== 'dispatch' && forms[each].start !== null,
);

const uidOf = ({ uid }: DocumentRow) => uid;

/** 单据: papers of one kind or of all, newest first, with the totals of the filter. */
export function DocumentsPage() {
  const { kind, ...filter } = useSearch({ from: '/documents' });
  const navigate = useNavigate();
  const [managing, setManaging] = useState(false);
  const stopManaging = useCallback(() => setManaging(false), []);
  const { warehouse } = useWarehouse();
  const desk = kind ? deskOf(kind) : null;
  const shortName = useShortName();
  const mayWrite = useHasRole(steps.save.roles, warehouse.code);
  const { rows, totals, error, more } = usePages('documents.list', {
    filter: { ...filter, ...(kind ? { kinds: [kind] } : {}) },
  });
  const { column, toggle, marked, clear } = useMarked(rows);
  const [printing, setPrinting] = useState(false);
  const columns = useMemo(
    () => [column, ...documentColumns(kind === undefined, shortName)],
    [column, kind, shortName],
  );
  const begin = (of: KindName) =>
    void navigate({ to: '/documents/new/$kind', params: { kind: of } });
  useKeys(
    mayWrite
      ? [
          { key: 'F2', label: listWords.newReceipt, run: () => begin('receipt') },
          { key: 'F3', label: listWords.newDispatch, run: () => begin('dispatch') },
        ]
      : [],
  );
  useKeys(
    marked.length > 0 ? [{ key: 'F9', label: manyWords.print, run: () => setPrinting(true) }] : [],
  );
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Page
      title={kind ? kindNames[kind] : listWords.allKinds}
      beside={
        <Select
          size="xs"
          w={140}
          allowDeselect={false}
          maxDropdownHeight={480}
          aria-label={listWords.columns.kind}
          value={kind ?? ''}
          data={[
            { value: '', label: listWords.everyKind },
            ...kindName.options.map((value) => ({
              value: value as string,
              label: kindNames[value],
            })),
          ]}
          onChange={(value) =>
            void navigate({
              to: '/documents',
              search: !value ? filter : { ...filter, kind: value as KindName },
              replace: true,
            })
          }
        />
      }
      actions={
        <>
          {marked.length > 0 && (
            <>
              <Button variant="subtle" onClick={clear}>
                {manyWords.clear}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} />}
                onClick={() => setPrinting(true)}
              >
                {manyWords.chosen(marked.length)} F9
              </Button>
            </>
          )}
          <ExportButton
            list="documents"
            asked={{ filter: { ...filter, ...(kind ? { kinds: [kind] } : {}) } }}
          />
          {desk && (
            <Link to="/desks/$desk" params={{ desk }}>
              {deskWords.names[desk]}
            </Link>
          )}
          {kind === 'receipt' && <Link to="/arrivals">{listWords.arrivals}</Link>}
          {mayWrite && (
            <>
              {kind && others.includes(kind) && (
                <Button onClick={() => begin(kind)}>{listWords.newOf(kindNames[kind])}</Button>
              )}
              {(kind === undefined || kind === 'receipt') && (
                <Button onClick={() => begin('receipt')}>{listWords.newReceipt} F2</Button>
              )}
              {(kind === undefined || kind === 'dispatch') && (
                <Button onClick={() => begin('dispatch')}>{listWords.newDispatch} F3</Button>
              )}
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default">{listWords.newOther}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {others.map((each) => (
                    <Menu.Item key={each} onClick={() => begin(each)}>
                      {kindNames[each]}
                    </Menu.Item>
                  ))}
                  <Menu.Divider />
                  <TemplateItems
                    warehouse={warehouse.code}
                    kind={kind}
                    onManage={() => setManaging(true)}
                  />
                </Menu.Dropdown>
              </Menu>
            </>
          )}
        </>
      }
    >
      <DocumentFilters />
      {managing && (
        <TemplatesDialog warehouse={warehouse.code} kind={kind} onClose={stopManaging} />
      )}
      {printing && marked.length > 0 && (
        <PrintManyDialog papers={marked} onClose={() => setPrinting(false)} />
      )}
      <RefusalAlert error={error} />
      <DataTable
        name={`documents.${kind ?? 'all'}`}
        label={kind ? kindNames[kind] : listWords.allKinds}
        columns={columns}
        rows={rows}
        rowKey={uidOf}
        onMark={toggle}
        autoFocus
        onOpen={({ uid }) => void navigate({ to: '/documents/$uid', params: { uid } })}
        onMore={more}
        totals={
          totals && {
            number: listWords.totals(formatCount(totals.documents), formatCount(totals.counted)),
            // What came in and what went out add up to nothing.
            amount: kind && <MoneyText money={totals} />,
          }
        }
        empty={
          isNarrowed ? (
            <EmptyState
              title={listWords.empty.filtered}
              explain={listWords.empty.filteredExplain}
            />
          ) : (
            <EmptyState title={listWords.empty.title} explain={listWords.empty.explain} />
          )
        }
      />
    </Page>
  );
}
