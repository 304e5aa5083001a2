import type { DocumentView } from '../../shared/documents/api';
import { formatCount } from '../../shared/format/money';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import classes from '../documents/Document.module.css';
import { common } from '../messages/common';
import { dispatchWords } from '../messages/documents';
import { transferWords as words } from '../messages/transfers';

/** Where each lot of a transfer has come to: received, stated, answered, still on the road. */
export function RoadPanel({ view: { road } }: { view: DocumentView }) {
  return (
    <section className={classes.panel} aria-label={words.road}>
      <h2 className={classes.panelTitle}>{words.road}</h2>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th>{words.item}</th>
            <th>{words.batch}</th>
            <th data-align="right">{words.sent}</th>
            <th data-align="right">{words.received}</th>
            <th data-align="right">{words.difference}</th>
            <th data-align="right">{words.returned}</th>
            <th data-align="right">{words.lost}</th>
            <th data-align="right">{words.onRoad}</th>
            <th>{words.stated}</th>
          </tr>
        </thead>
        <tbody>
          {road.map((lot) => (
            <tr key={lot.lot}>
              <td>{lot.itemName}</td>
              <td>{dispatchWords.lots.batch(lot.batchNumber)}</td>
              <td data-align="right">
                <Quantity count={lot.sent} unit={lot.unit} />
              </td>
              <td data-align="right">{formatCount(lot.received)}</td>
              <td data-align="right">
                {lot.short + lot.damaged + lot.refused === 0
                  ? common.dash
                  : [lot.short, lot.damaged, lot.refused].map(formatCount).join(' / ')}
              </td>
              <td data-align="right">{formatCount(lot.returned)}</td>
              <td data-align="right">{formatCount(lot.lost)}</td>
              <td data-align="right">{formatCount(lot.onRoad)}</td>
              <td>{lot.stated > 0 && <Tag tone="orange">{formatCount(lot.stated)}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
