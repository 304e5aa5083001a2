import type { ReactNode } from 'react';
import type { LotLabel } from '../../../shared/documents/api';
import type { LotCorrectionLine, RightLot } from '../../../shared/documents/lotCorrection';
import { DateInput } from '../../components/DateInput';
import { EarmarkSelect } from '../../components/EarmarkSelect';
import { ExpiryInput } from '../../components/ExpiryInput';
import { MoneyInput } from '../../components/MoneyInput';
import { FenText } from '../../components/MoneyText';
import { PartySelect } from '../../components/PartySelect';
import { formatExpiry } from '../../format/expiry';
import { receiptWords } from '../../messages/documents';
import { shelfWords } from '../../messages/shelf';
import { Cell } from '../Cell';
import { ItemText } from '../ItemText';
import classes from '../Lines.module.css';
import type { CellTools, LineColumn } from '../LinesTable';
import { TextCell } from '../TextCell';
import type { StockFacts } from './stockColumns';

const words = shelfWords.right;

type Write = (
  line: LotCorrectionLine,
  tools: CellTools<LotCorrectionLine> & { put: (part: Partial<RightLot>) => void },
) => ReactNode;

/** What the lines go over to in the catalogue stands first, where they do. */
export function goingOverColumns(facts: StockFacts): LineColumn<LotCorrectionLine>[] {
  return [
    {
      field: 'into',
      title: words.item,
      width: 110,
      read: ({ right }) => right.item !== null && <ItemText label={facts.labelOf(right.item)} />,
    },
    ...correctionColumns(facts),
  ];
}

/** What the lot should say, each over what it says now. */
export function correctionColumns(facts: StockFacts): LineColumn<LotCorrectionLine>[] {
  const { labelOf, lotOf, remember, movements } = facts;
  const nameOf = (uid: string | null) => labelOf(uid)?.name ?? null;
  const column = (
    field: Exclude<keyof RightLot, 'item'>,
    width: number,
    say: (right: RightLot) => string,
    said: (lot: LotLabel) => string,
    write: Write,
  ): LineColumn<LotCorrectionLine> => {
    const was = (line: LotCorrectionLine) => {
      const lot = lotOf(line.lot);
      if (lot === null) return null;
      const isChanged = said(lot) !== say(line.right);
      const told = shelfWords.was(said(lot));
      return (
        <span title={told} className={isChanged ? classes.warn : ''}>
          {told}
        </span>
      );
    };
    return {
      field,
      title: words[field],
      width,
      stopsAt: () => true,
      read: (line) => (
        <>
          {say(line.right)}
          <span className={classes.aside}>{was(line)}</span>
        </>
      ),
      write: (line, tools) => (
        <Cell aside={was(line)}>
          {write(line, {
            ...tools,
            put: (part) => tools.set({ ...line, right: { ...line.right, ...part } }),
          })}
        </Cell>
      ),
    };
  };
  const text = (field: 'batchNumber' | 'serialNumber'): Write =>
    function WrittenText({ right }, { put, field: input }) {
      return (
        <TextCell
          field={input}
          maxLength={60}
          value={right[field]}
          onChange={(text) => put({ [field]: text })}
        />
      );
    };
  return [
    column(
      'batchNumber',
      92,
      (right) => right.batchNumber,
      (lot) => lot.batchNumber ?? '',
      text('batchNumber'),
    ),
    column(
      'productionDate',
      104,
      (right) => right.productionDate ?? '',
      (lot) => lot.productionDate ?? '',
      ({ right }, { put, field }) => (
        <DateInput
          {...field}
          placeholder=""
          value={right.productionDate}
          onChange={(productionDate) => put({ productionDate })}
        />
      ),
    ),
    column(
      'expiry',
      104,
      (right) => formatExpiry(right.expiry),
      (lot) => formatExpiry(lot.expiry),
      ({ right }, { put, field }) => (
        <ExpiryInput
          {...field}
          value={right.expiry}
          onChange={(expiry) => expiry && put({ expiry })}
        />
      ),
    ),
    column(
      'owner',
      100,
      (right) => nameOf(right.owner) ?? '',
      (lot) => lot.owner,
      ({ right }, { put, next, field }) => (
        <PartySelect
          {...field}
          part="owner"
          chosen={nameOf(right.owner)}
          onEntered={next}
          onChoose={(party) => {
            if (party === null) return;
            remember(party.uid, party);
            put({ owner: party.uid });
          }}
        />
      ),
    ),
    column(
      'earmark',
      80,
      (right) => nameOf(right.earmark) ?? '',
      (lot) => lot.earmark ?? '',
      ({ right }, { put, next, field }) => (
        <EarmarkSelect
          {...field}
          placeholder={receiptWords.noEarmark}
          chosen={nameOf(right.earmark)}
          onEntered={next}
          onChoose={(earmark) => {
            if (earmark) remember(earmark.uid, earmark);
            put({ earmark: earmark?.uid ?? null });
          }}
        />
      ),
    ),
    column(
      'serialNumber',
      72,
      (right) => right.serialNumber,
      (lot) => lot.serialNumber ?? '',
      text('serialNumber'),
    ),
    {
      field: 'amount',
      title: movements === null ? words.amount : shelfWords.columns.amount,
      width: 88,
      align: 'right',
      read: ({ amount }, number) => {
        const righted = movements?.find(({ line, to }) => line === number && to.kind === 'bin');
        if (righted) return <FenText fen={righted.amount} />;
        return amount !== null && <FenText fen={amount} />;
      },
      write: (line, { set, field }) => (
        <MoneyInput
          {...field}
          placeholder=""
          value={line.amount}
          onChange={(amount) => set({ ...line, amount })}
        />
      ),
    },
  ];
}
