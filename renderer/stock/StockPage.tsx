import { SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { StockFilter } from '../../shared/stock/api';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { type Printable, PrintSheets } from '../components/PrintSheets';
import { withoutEmpty } from '../components/withoutEmpty';
import { compareWords } from '../messages/compare';
import { kitsWords } from '../messages/kits';
import { stockWords } from '../messages/stock';
import { comparable } from './comparable';
import { ItemStock } from './ItemStock';
import { LotStock } from './LotStock';
import { StockFilters } from './StockFilters';

type Tab = keyof typeof stockWords.tabs;

/** 库存: what there is by item, by lot and bin, and what teams hold, with totals of the filter. */
export function StockPage() {
  const { by, ...filter } = useSearch({ from: '/stock' });
  const navigate = useNavigate();
  const tab: Tab = filter.where === 'custody' ? 'custody' : (by ?? 'item');
  const shown = tab === 'lot' ? { ...filter, where: 'shelf' as const } : filter;

  const show = (next: Tab) => {
    const { where: _where, warehouse, condition, ...others } = filter;
    void navigate({
      to: '/stock',
      replace: true,
      search: withoutEmpty(
        next === 'custody'
          ? { ...others, where: 'custody' as const }
          : { ...others, warehouse, condition, by: next === 'lot' ? ('lot' as const) : undefined },
      ),
    });
  };
  return (
    <Page
      title={stockWords.title}
      beside={
        <SegmentedControl
          size="xs"
          aria-label={stockWords.tab}
          value={tab}
          data={Object.entries(stockWords.tabs).map(([value, label]) => ({ value, label }))}
          onChange={(value) => show(value as Tab)}
        />
      }
      actions={
        <>
          <Link to="/stock/past">{stockWords.past}</Link>
          <Link to="/stock/compare" search={comparable(filter)}>
            {compareWords.title}
          </Link>
          <Link to="/stock/care">{stockWords.care}</Link>
          <Link to="/kits">{kitsWords.title}</Link>
          <ExportButton
            list={tab === 'item' ? 'stockItems' : 'stockLots'}
            asked={tab === 'item' ? { filter: shown, by: 'item' } : { filter: shown }}
          />
          <PrintSheets label={stockWords.print} sheets={sheetsOf(shown)} />
        </>
      }
    >
      <StockFilters />
      {tab === 'item' ? <ItemStock filter={shown} /> : <LotStock key={tab} filter={shown} />}
    </Page>
  );
}

/** The tables that this stock can be printed as. */
function sheetsOf(filter: StockFilter): Printable[] {
  const { category, search } = filter;
  const { sheets } = stockWords;
  return [
    { label: sheets.stock, sheet: { form: 'stock', filter } },
    { label: sheets.stockByCategory, sheet: { form: 'stockByCategory', filter } },
    { label: sheets.stockByWarehouse, sheet: { form: 'stockByWarehouse', filter } },
    {
      label: sheets.province,
      sheet: { form: 'province', onlyGaps: false, ...withoutEmpty({ category, search }) },
    },
  ];
}
