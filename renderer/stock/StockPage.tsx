import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../app/keys';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { SheetPreview } from '../components/SheetPreview';
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
  const [printing, setPrinting] = useState(false);
  const tab: Tab = filter.where === 'custody' ? 'custody' : (by ?? 'item');
  const shown = tab === 'lot' ? { ...filter, where: 'shelf' as const } : filter;
  const print = () => setPrinting(true);
  useKeys([{ key: 'F9', label: stockWords.print, run: print }]);

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
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={print}>
            {stockWords.print} F9
          </Button>
        </>
      }
    >
      <StockFilters />
      {tab === 'item' ? <ItemStock filter={shown} /> : <LotStock key={tab} filter={shown} />}
      {printing && (
        <SheetPreview sheet={{ form: 'stock', filter: shown }} onClose={() => setPrinting(false)} />
      )}
    </Page>
  );
}
