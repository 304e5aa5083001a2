import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { Quantity } from '../components/Quantity';
import classes from '../documents/Document.module.css';
import { dispatchWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import { useCommand } from '../queries';
import { ActDialog } from './ActDialog';
import { useCameBefore } from './CameBefore';
import { LeftUnmatched } from './LeftUnmatched';
import { CountCell } from './LotCells';
import { type Pair, proposePairs } from './proposePairs';
import { TakenBackAlert } from './TakenBackAlert';

const words = transferWords.match;

/** 匹配先到物资: which receipt that waits has brought what of this transfer. */
export function MatchDialog({
  view,
  warehouse,
  onClose,
}: {
  view: DocumentView;
  warehouse: string;
  onClose: () => void;
}) {
  const cameBefore = useCameBefore(view, warehouse);
  const [chosen, choose] = useState<string | null>(null);
  const [typed, type] = useState<ReadonlyMap<string, number | null>>(new Map());
  const match = useCommand('transfers.match');
  const receipts = cameBefore ?? [];
  const receipt = receipts.find(({ document }) => document === chosen) ?? receipts[0];
  const proposed = receipt ? proposePairs(view.road, receipt) : [];
  const pairs = proposed.map((pair) => ({
    ...pair,
    quantity: typed.has(keyOf(pair)) ? (typed.get(keyOf(pair)) ?? null) : pair.quantity,
  }));
  const tied = pairs.flatMap(({ lot, came, quantity }) =>
    quantity ? [{ lot: lot.lot, awaiting: came.lot, quantity }] : [],
  );
  return (
    <ActDialog
      view={view}
      words={words}
      command={match}
      missing={tied.length > 0 ? null : { said: words.missing.nothing, at: '[data-cell="count"]' }}
      isReading={cameBefore === null}
      onSubmit={(act, whenDone) =>
        receipt &&
        match.mutate({ input: { ...act, receipt: receipt.document, pairs: tied } }, whenDone)
      }
      onClose={onClose}
    >
      <TakenBackAlert view={view} />
      {cameBefore && !receipt && <Text>{words.none}</Text>}
      {receipt && (
        <>
          <Select
            label={words.receipt}
            value={receipt.document}
            data={receipts.map(({ document, number, receivedOn, source }) => ({
              value: document,
              label: `${number} · ${receivedOn} · ${source}`,
            }))}
            onChange={(document) => {
              choose(document);
              type(new Map());
            }}
          />
          <table className={classes.plain}>
            <thead>
              <tr>
                <th>{transferWords.item}</th>
                <th>{transferWords.batch}</th>
                <th data-align="right">{transferWords.onRoad}</th>
                <th>{words.came}</th>
                <th data-align="right">{words.unmatched}</th>
                <th>{words.quantity}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ lot, came, quantity }) => (
                <tr key={keyOf({ lot, came })}>
                  <td>{lot.itemName}</td>
                  <td>{dispatchWords.lots.batch(lot.batchNumber)}</td>
                  <td data-align="right">
                    <Quantity count={lot.onRoad} unit={lot.unit} />
                  </td>
                  <td>{dispatchWords.lots.batch(came.batchNumber)}</td>
                  <td data-align="right">
                    <Quantity count={came.unmatched} unit={came.unit} />
                  </td>
                  <CountCell
                    width={110}
                    name={transferWords.receive.of(lot.itemName, words.quantity)}
                    value={quantity}
                    onChange={(count) => type(new Map(typed).set(keyOf({ lot, came }), count))}
                  />
                </tr>
              ))}
            </tbody>
          </table>
          <LeftUnmatched road={view.road} receipt={receipt} tied={tied} />
        </>
      )}
    </ActDialog>
  );
}

/** A pair as it is typed at: a lot may stand in several. */
function keyOf({ lot, came }: Pick<Pair, 'lot' | 'came'>): string {
  return `${lot.lot} ${came.lot}`;
}
