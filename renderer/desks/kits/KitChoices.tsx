import type { PossibleRow } from '../../../shared/kits/api';
import type { WarehouseRow } from '../../../shared/warehouses/api';
import { useScan } from '../../app/scanner';
import { DataTable } from '../../components/DataTable';
import { Panel } from '../../components/Page';
import { stockLabels } from '../../documents/forms/stockStart';
import { kitsOf, startUnkitting } from '../../documents/forms/unkittingStart';
import { scanMeaning } from '../../documents/scannedItem';
import { stockMeant } from '../../documents/scannedStock';
import { useBegin } from '../../documents/useBegin';
import { kittingOf } from '../../kits/beginKitting';
import { billOf, possibleColumns } from '../../kits/kitColumns';
import { deskWords } from '../../messages/desks';
import { kitsWords } from '../../messages/kits';
import { useCall } from '../../queries';
import classes from '../Desk.module.css';

/** Kits that can be made, and what limits them; a scan of kits that lie here opens them. */
export function KitChoices({
  warehouse,
  mayWrite,
}: {
  warehouse: WarehouseRow;
  mayWrite: boolean;
}) {
  const { data } = useCall('kits.possible', { warehouse: warehouse.code });
  const begin = useBegin();
  const make = (row: PossibleRow) => begin({ ...kittingOf(warehouse, row), desk: 'kits' });
  useScan(
    mayWrite
      ? async (code) => {
          const meaning = await scanMeaning(code, warehouse.code);
          if (meaning?.kind === 'bin') return 'pass';
          const row = data?.rows.find(({ item }) => item.uid === meaning?.item.uid);
          if (row && meaning?.lot === null) {
            make(row);
            return 'taken';
          }
          const [stock, ...others] = await stockMeant(code, meaning, {
            warehouse: warehouse.code,
            kits: true,
          });
          if (stock === undefined || others.length > 0) return 'pass';
          const { body } = startUnkitting();
          const labels = stockLabels(stock);
          begin({ warehouse, body: { ...body, ...kitsOf(stock) }, labels, desk: 'kits' });
          return 'taken';
        }
      : null,
  );
  return (
    <Panel title={deskWords.kits.chooseKit} className={classes.half ?? ''}>
      <DataTable
        name="desks.kits.possible"
        label={deskWords.kits.make}
        columns={possibleColumns}
        rows={data?.rows}
        rowKey={billOf}
        {...(mayWrite ? { onOpen: make } : {})}
        empty={kitsWords.empty}
      />
    </Panel>
  );
}
