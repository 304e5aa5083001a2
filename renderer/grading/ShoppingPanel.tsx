import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount, formatUnitPrice } from '../../shared/format/money';
import type { GradedItem } from '../../shared/grading/goods';
import { newUid } from '../api';
import { useMay } from '../app/session';
import { tellFailure } from '../app/tellFailures';
import { ExportButton } from '../components/ExportButton';
import { FenText } from '../components/MoneyText';
import { Panel } from '../components/Page';
import { wayUpWords as words } from '../messages/gradingWayUp';
import { useCommand } from '../queries';
import { BuyingSum } from './BuyingSum';
import classes from './Grading.module.css';
import wayUpClasses from './WayUp.module.css';
import type { WayUpView } from './WayUpPage';

/** 物资补充清单: what is got for all gaps together, from others first; the rest is bought. */
export function ShoppingPanel({ view, assessment }: { view: WayUpView; assessment: string }) {
  const { whole, least, level } = view;
  const isEmpty = whole.purchases.length + whole.transfers.length === 0;
  return (
    <Panel
      title={words.buyTitle}
      aside={
        !isEmpty && (
          <ExportButton name={words.buyExport} list="shoppingList" asked={{ assessment, level }} />
        )
      }
    >
      {isEmpty ? (
        <span className={classes.soft}>{words.noGoods}</span>
      ) : (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.goods.item}</th>
                <th scope="col">{words.goods.from}</th>
                <th scope="col" data-align="right">
                  {words.goods.quantity}
                </th>
                <th scope="col" data-align="right">
                  {words.goods.least}
                </th>
                <th scope="col" data-align="right">
                  {words.goods.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              <Given view={view} />
              <Bought view={view} />
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  {words.sumOf}
                </th>
                <td data-align="right">
                  <BuyingSum plan={whole} />
                </td>
              </tr>
              <tr>
                <th scope="row" colSpan={4}>
                  {words.sumLeast}
                </th>
                <td data-align="right">
                  <BuyingSum plan={least} />
                </td>
              </tr>
            </tfoot>
          </table>
          <span className={classes.soft}>{words.buyNote}</span>
          <Asking view={view} />
        </>
      )}
    </Panel>
  );
}

/** 需求单 of what is bought, as a draft that is opened to be looked through and submitted. */
function Asking({ view: { whole, items, warehouse } }: { view: WayUpView }) {
  const mayWrite = useMay('requisitions.save', warehouse.code);
  const save = useCommand('requisitions.save');
  const navigate = useNavigate();
  // A second press saves the same one again.
  const [requisition] = useState(newUid);
  const lines = whole.purchases.flatMap(({ item: code, quantity }) => {
    const item = items.find((each) => each.code === code);
    return item ? [{ item: item.uid, quantity, takesSubstitutes: false, note: '' }] : [];
  });
  if (!mayWrite || lines.length === 0) return null;
  const draft = {
    ...{ warehouse: warehouse.code, operation: null, place: '', near: null, point: null },
    ...{ to: { kind: 'warehouse' as const, warehouse: warehouse.code } },
    ...{ priority: 'normal' as const, wantedBy: null, contact: '', telephone: '' },
    ...{ reason: words.purpose(warehouse.name), note: '', lines },
  };
  return (
    <Button
      variant="default"
      style={{ alignSelf: 'flex-start' }}
      loading={save.isPending}
      onClick={() =>
        save.mutate(
          { input: { requisition, revision: 0, draft } },
          {
            onSuccess: () =>
              void navigate({ to: '/requisitions/$uid', params: { uid: requisition } }),
            onError: tellFailure,
          },
        )
      }
    >
      {words.askFor}
    </Button>
  );
}

function Given({ view: { whole, least, givers, items } }: { view: WayUpView }) {
  return whole.transfers.map(({ warehouse, item: code, quantity }) => {
    const item = items.find((each) => each.code === code);
    const giver = givers.find((each) => each.code === warehouse);
    const needed = least.transfers.find(
      (each) => each.warehouse === warehouse && each.item === code,
    );
    return (
      <tr key={`${warehouse} ${code}`}>
        <td>{item?.name ?? code}</td>
        <td>{words.give(giver?.shortName ?? warehouse)}</td>
        <td data-align="right">{counted(quantity, item)}</td>
        <td data-align="right">{counted(needed?.quantity ?? 0, item)}</td>
        <td />
      </tr>
    );
  });
}

function Bought({ view: { whole, least, items } }: { view: WayUpView }) {
  return whole.purchases.map(({ item: code, quantity, amount, for: criteria }) => {
    const item = items.find((each) => each.code === code);
    const needed = least.purchases.find((each) => each.item === code);
    return (
      <tr key={code} title={words.forCriteria(criteria.join('、'))}>
        <td>{item?.name ?? code}</td>
        <td>{words.buy}</td>
        <td data-align="right">{counted(quantity, item)}</td>
        <td data-align="right">{counted(needed?.quantity ?? 0, item)}</td>
        <td data-align="right">
          <FenText fen={amount} />
          {item?.price && <small className={wayUpClasses.price}>{priceText(item.price)}</small>}
        </td>
      </tr>
    );
  });
}

function counted(quantity: number, item: GradedItem | undefined): string {
  return `${formatCount(quantity)} ${item?.unit ?? ''}`;
}

/** 参考单价 70.00; 最近批次 2026-11-10 33.3333. */
function priceText({ price, of, on }: NonNullable<GradedItem['price']>): string {
  const from = of === 'reference' ? words.reference : words.lot(on ?? '');
  return `${from} ${formatUnitPrice(price)}`;
}
