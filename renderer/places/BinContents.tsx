import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatVolume, formatWeight } from '../../shared/format/volume';
import { conditionNames } from '../../shared/names';
import type { BinGoods } from '../../shared/warehouses/binsApi';
import { DataTable } from '../components/DataTable';
import { LabelButton } from '../components/LabelButton';
import { Panel } from '../components/Page';
import { PrintSheets } from '../components/PrintSheets';
import { Quantity } from '../components/Quantity';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { binsWords as words } from '../messages/places';
import { useCall } from '../queries';
import classes from './Bins.module.css';
import { isOverweight, type ZonedBin } from './binColumns';
import { fillTextOf, measuredText } from './fillText';

const columns: readonly TableColumn<BinGoods>[] = [
  {
    id: 'item',
    header: words.item,
    cell: ({ item }) => item.name,
    sortBy: ({ item }) => item.name,
    width: 110,
    grow: 1,
    fixed: true,
  },
  {
    id: 'condition',
    header: words.condition,
    cell: ({ condition }) => conditionNames[condition],
    width: 56,
  },
  {
    id: 'quantity',
    header: words.quantity,
    cell: ({ quantity, item }) => <Quantity count={quantity} unit={item.unit} />,
    sortBy: ({ quantity }) => quantity,
    width: 84,
    align: 'right',
  },
  {
    id: 'expiry',
    header: words.expiry,
    cell: ({ firstExpiry }) => firstExpiry ?? common.dash,
    sortBy: ({ firstExpiry }) => firstExpiry,
    width: 96,
  },
];

const goodsKey = ({ item, condition }: BinGoods) => `${item.uid} ${condition}`;

/** What is known of the bin that was chosen, and what lies there. */
export function BinContents({
  warehouse,
  bin,
  onEdit,
  onMeasure,
}: {
  warehouse: string;
  bin: ZonedBin | null;
  onEdit: ((bin: ZonedBin) => void) | null;
  onMeasure: ((bin: ZonedBin) => void) | null;
}) {
  if (bin === null) return <Panel title={words.holds}>{words.choose}</Panel>;
  return (
    <Panel
      title={`${bin.code} ${words.holds}`}
      aside={!bin.active && <Tag tone="outlined">{words.inactive}</Tag>}
    >
      <div className={classes.contents}>
        <dl className={classes.facts}>
          <dt>{words.columns.fill}</dt>
          <dd>{fillTextOf(bin)}</dd>
          <dt>{words.columns.used}</dt>
          <dd>{measuredText(bin.volume, formatVolume)}</dd>
          <dt>{words.columns.capacity}</dt>
          <dd>{bin.capacityCm3 === null ? words.fill.unknown : formatVolume(bin.capacityCm3)}</dd>
          <dt>{words.columns.weight}</dt>
          <dd>
            {measuredText(bin.weight, formatWeight)}
            {bin.bearsG !== null && ` / ${formatWeight(bin.bearsG)}`}{' '}
            {isOverweight(bin) && <Tag tone="red">{words.overweight}</Tag>}
          </dd>
        </dl>
        <Goods bin={bin.uid} />
        <Group gap={6}>
          <Link to="/stock" search={{ by: 'lot', warehouse, bin: bin.uid }}>
            {words.toStock}
          </Link>
          <PrintSheets
            label={words.printCard}
            sheets={[{ label: words.printCard, sheet: { form: 'binCard', bin: bin.uid } }]}
          />
          <LabelButton form="binLabels" of={[bin.uid]} />
          {onEdit && (
            <Button size="compact-sm" variant="light" onClick={() => onEdit(bin)}>
              {words.editBin}
            </Button>
          )}
          {onMeasure && (
            <Button size="compact-sm" variant="light" onClick={() => onMeasure(bin)}>
              {words.measureRack(bin.code.slice(0, bin.code.lastIndexOf('-')))}
            </Button>
          )}
        </Group>
      </div>
    </Panel>
  );
}

function Goods({ bin }: { bin: string }) {
  const { data, error } = useCall('bins.read', { bin });
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="bins.goods"
        label={words.holds}
        columns={columns}
        rows={data?.rows}
        rowKey={goodsKey}
        empty={words.holdsNothing}
        plain
      />
    </>
  );
}
