import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DocumentRow } from '../../shared/documents/api';
import type { KindName } from '../../shared/documents/kind';
import { steps } from '../../shared/documents/steps';
import { kindNames } from '../../shared/names';
import { NotFound } from '../app/NotFound';
import { useHasRole } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { documentColumns } from '../documents/documentColumns';
import { forms } from '../documents/forms/index';
import { useBegin } from '../documents/useBegin';
import { deskWords as words } from '../messages/desks';
import { useCall } from '../queries';
import { Holders } from './custody/Holders';
import classes from './Desk.module.css';
import { type DeskName, deskName, kindsAt } from './deskNames';
import { KitChoices } from './kits/KitChoices';

const uidOf = ({ uid }: DocumentRow) => uid;

/** Where work at a desk begins: what was left off, and what can be begun, here and now. */
export function DeskStartPage() {
  const desk = deskName.safeParse(useParams({ from: '/desks/$desk' }).desk);
  return desk.success ? <Start key={desk.data} desk={desk.data} /> : <NotFound />;
}

function Start({ desk }: { desk: DeskName }) {
  const { warehouse } = useWarehouse();
  const mayWrite = useHasRole(steps.save.roles, warehouse.code) && warehouse.keptHere;
  const shortName = useShortName();
  const navigate = useNavigate();
  const begin = useBegin();
  const kinds = kindsAt[desk];
  const { data, error } = useCall('documents.list', {
    filter: { kinds: [...kinds], warehouse: warehouse.code, state: 'draft' },
  });
  const columns = useMemo(
    () =>
      documentColumns(kinds.length > 1, shortName).filter(
        // Kits are made for nobody yet, and what is in them stands beside.
        ({ id }) => shown.has(id) && (desk !== 'kits' || (id !== 'party' && id !== 'lines')),
      ),
    [kinds, shortName, desk],
  );
  const beginKind = (kind: KindName) => {
    const { start } = forms[kind];
    if (start === null) return;
    begin({ warehouse, desk, ...start({ warehouse, opening: false }) });
  };
  return (
    <Page
      title={words.names[desk]}
      beside={mayWrite ? words.explain[desk] : words.cannot}
      actions={
        mayWrite &&
        kinds.map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 ? 'filled' : 'default'}
            onClick={() => beginKind(kind)}
          >
            {words.begin(kindNames[kind])}
          </Button>
        ))
      }
    >
      <RefusalAlert error={error} />
      <div className={desk === 'stocktake' ? classes.half : classes.halves} data-desk={desk}>
        <Panel title={words.open} className={classes.half ?? ''}>
          <DataTable
            name={`desks.${desk}`}
            label={words.open}
            columns={columns}
            rows={data?.rows}
            rowKey={uidOf}
            autoFocus
            onOpen={({ uid }) => void navigate({ to: '/desks/$desk/$uid', params: { desk, uid } })}
            empty={words.nothingOpen[desk]}
          />
        </Panel>
        {desk === 'return' && <Holders warehouse={warehouse} mayWrite={mayWrite} />}
        {desk === 'kits' && <KitChoices warehouse={warehouse} mayWrite={mayWrite} />}
      </div>
    </Page>
  );
}

/** Of a draft it is enough to know of what it is and who began it. */
const shown = new Set(['kind', 'businessDate', 'party', 'items', 'lines', 'madeBy']);
