import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { useSession } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { DateInput } from '../components/DateInput';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { ItemSelect } from '../components/ItemSelect';
import { MoneyText } from '../components/MoneyText';
import { Page } from '../components/Page';
import { PrintSheets } from '../components/PrintSheets';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { withoutEmpty } from '../components/withoutEmpty';
import { cardWords } from '../messages/stock';
import { callQuery } from '../queries';
import { type CardLine, cardColumns } from './cardColumns';
import classes from './Stock.module.css';

type Period = keyof typeof cardWords.periods;

/** 台账: all that came and went of one item at one warehouse, with the balance after each. */
export function StockCardPage() {
  const { item } = useParams({ from: '/stock/card/$item' });
  const search = useSearch({ from: '/stock/card/$item' });
  const navigate = useNavigate();
  const { warehouse: here } = useWarehouse();
  const shortName = useShortName();
  const { today } = useSession();
  const warehouse = search.warehouse ?? here.code;
  const { from, to } = search;
  const { data, error } = useQuery(
    callQuery('stock.card', withoutEmpty({ item, warehouse, from, to })),
  );
  const lines = useMemo<readonly CardLine[] | undefined>(
    () => data && [{ opening: data.opening.quantity, since: from ?? null }, ...data.rows],
    [data, from],
  );
  const unit = data?.item.unit ?? '';
  const columns = useMemo(() => cardColumns(unit), [unit]);
  const narrow = (part: Partial<typeof search>, to = item) =>
    void navigate({
      to: '/stock/card/$item',
      params: { item: to },
      search: withoutEmpty({ ...search, ...part }),
      replace: true,
    });
  const sum = (of: 'received' | 'issued') =>
    formatCount((data?.rows ?? []).reduce((total, row) => total + row[of], 0));

  return (
    <Page
      title={
        <>
          {cardWords.title}　{data?.item.name}
        </>
      }
      beside={
        data && [data.item.spec, data.item.code, shortName(warehouse)].filter(Boolean).join(' · ')
      }
      actions={
        <>
          <ExportButton list="stockCard" asked={withoutEmpty({ item, warehouse, from, to })} />
          <Link to="/stock" search={{ warehouse, item, by: 'lot' }}>
            {cardWords.toStock}
          </Link>
          <PrintSheets
            label={cardWords.print}
            sheets={[
              {
                label: cardWords.print,
                sheet: { form: 'card', item, warehouse, ...withoutEmpty({ from, to }) },
              },
            ]}
          />
        </>
      }
    >
      <FilterBar
        narrowed={from !== undefined || to !== undefined}
        onClear={() => narrow({ from: undefined, to: undefined })}
      >
        <ItemSelect
          size="xs"
          w={180}
          aria-label={cardWords.otherItem}
          placeholder={cardWords.otherItem}
          chosen={data?.item.name ?? null}
          onChoose={(other) => other && narrow({}, other.uid)}
        />
        <WarehouseFilter
          value={warehouse}
          everywhere={false}
          onChange={(code) => narrow({ warehouse: code })}
        />
        <SegmentedControl
          size="xs"
          aria-label={cardWords.period}
          value={periodOf(from, to, today)}
          data={Object.entries(cardWords.periods).map(([value, label]) => ({ value, label }))}
          onChange={(period) => narrow(datesOf(period as Period, today))}
        />
        <DateInput
          size="xs"
          w={100}
          aria-label={`${cardWords.period} ${cardWords.from}`}
          placeholder={cardWords.from}
          value={from ?? null}
          onChange={(day) => narrow({ from: day ?? undefined })}
        />
        <DateInput
          size="xs"
          w={100}
          aria-label={`${cardWords.period} ${cardWords.to}`}
          placeholder={cardWords.to}
          value={to ?? null}
          onChange={(day) => narrow({ to: day ?? undefined })}
        />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="stock.card"
        label={cardWords.title}
        columns={columns}
        rows={lines}
        rowKey={keyOf}
        autoFocus
        rowClass={(line) => ('opening' in line ? classes.opening : undefined)}
        onOpen={(line) => {
          if ('opening' in line) return;
          void navigate({ to: '/documents/$uid', params: { uid: line.document } });
        }}
        totals={
          data && {
            number: cardWords.closing,
            received: sum('received'),
            issued: sum('issued'),
            balance: formatCount(data.closing.quantity),
            amount: <MoneyText money={data.closing.amount} />,
          }
        }
        empty={<EmptyState title={cardWords.empty} explain={cardWords.emptyExplain} />}
      />
    </Page>
  );
}

function keyOf(line: CardLine): string {
  if ('opening' in line) return 'opening';
  const { document, sequence, lot, bin, received, issued, balance } = line;
  return `${document} ${sequence} ${lot} ${bin} ${received} ${issued} ${balance}`;
}

function datesOf(period: Period, today: string) {
  if (period === 'all') return { from: undefined, to: undefined };
  return {
    from: period === 'year' ? `${today.slice(0, 4)}-01-01` : `${today.slice(0, 7)}-01`,
    to: undefined,
  };
}

/** The period that these dates are; none of them when the dates were typed. */
function periodOf(from: string | undefined, to: string | undefined, today: string): string {
  const periods: Period[] = ['all', 'month', 'year'];
  return periods.find((each) => to === undefined && datesOf(each, today).from === from) ?? '';
}
