import { Button } from '@mantine/core';
import { formatCount } from '../../shared/format/money';
import type { GradedItem } from '../../shared/grading/goods';
import { useWritesAt } from '../app/useWritesAt';
import { Panel } from '../components/Page';
import { named } from '../documents/forms/form';
import { startTransfer } from '../documents/forms/transferStart';
import { useBegin } from '../documents/useBegin';
import { wayUpWords as words } from '../messages/gradingWayUp';
import classes from './Grading.module.css';
import wayUpClasses from './WayUp.module.css';
import type { WayUpView } from './WayUpPage';

/** 他库可调剂: what each warehouse can spare, and the 调拨单 for it, filled in. */
export function TransfersPanel({ view }: { view: WayUpView }) {
  const { whole, givers } = view;
  const giving = givers.filter(({ code }) =>
    whole.transfers.some(({ warehouse }) => warehouse === code),
  );
  return (
    <Panel title={words.transfersTitle}>
      {giving.length === 0 && (
        <span className={classes.soft}>
          {whole.purchases.length === 0 ? words.noGoods : words.noTransfers(givers.length)}
        </span>
      )}
      {giving.map((giver) => (
        <Giving key={giver.code} view={view} giver={giver} />
      ))}
      {giving.some(({ otherOwner }) => otherOwner) && (
        <p className={classes.seal}>{words.otherOwner}</p>
      )}
      <span className={classes.soft}>{words.transfersNote}</span>
    </Panel>
  );
}

function Giving({ view, giver }: { view: WayUpView; giver: WayUpView['givers'][number] }) {
  const { whole, items, warehouse } = view;
  const begin = useBegin();
  const mayWrite = useWritesAt(giver.code);
  const lines = whole.transfers.flatMap((each) => {
    const item = items.find(({ code }) => code === each.item);
    return item && each.warehouse === giver.code ? [{ item, quantity: each.quantity }] : [];
  });
  return (
    <div className={wayUpClasses.giving}>
      <b>{giver.shortName}</b>
      <span>
        {lines
          .map(({ item, quantity }) => `${item.name} ${formatCount(quantity)} ${item.unit}`)
          .join('，')}
      </span>
      {mayWrite ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${words.begin} ${giver.shortName}`}
          onClick={() => begin(transferOf(giver, warehouse, lines))}
        >
          {words.begin}
        </Button>
      ) : (
        <span className={classes.soft}>{words.readOnly}</span>
      )}
    </div>
  );
}

/** A 调拨单 of today at the warehouse that gives, with what it can spare; changed and saved there. */
function transferOf(
  giver: WayUpView['givers'][number],
  to: WayUpView['warehouse'],
  lines: readonly { item: GradedItem; quantity: number }[],
) {
  return {
    warehouse: { code: giver.code, name: giver.name },
    body: {
      ...startTransfer().body,
      to: to.code,
      purpose: words.purpose(to.name),
      lines: lines.map(({ item, quantity }) => ({
        item: item.uid,
        asked: { count: quantity, unit: item.unit, factor: 1 },
        ...{ given: null, choice: null, answers: null, note: '' },
      })),
    },
    labels: {
      [to.code]: named(to.name),
      ...Object.fromEntries(
        lines.map(({ item: { uid, name, code, spec, unit } }) => [uid, { name, code, spec, unit }]),
      ),
    },
  };
}
