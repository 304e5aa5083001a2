import type { UnkittingBody } from '../../../shared/documents/unkitting';
import { formatCount } from '../../../shared/format/money';
import { conditionNames } from '../../../shared/names';
import { CountInput } from '../../components/QuantityInput';
import { type PickedStock, StockSelect } from '../../components/StockSelect';
import { formatExpiry } from '../../format/expiry';
import { kitsWords } from '../../messages/kits';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { nameOn, type Paper } from '../paper';
import { NoteField, PlaceFields, TextField } from './fields';
import { kitsOf } from './unkittingStart';

const words = kitsWords.paper;
const kitsOnly = { kits: true } as const;

/** The head of 拆分单: the kits, as they lie. */
export function UnkittingHead({ paper }: { paper: Paper<UnkittingBody> }) {
  const { body, change, warehouse, view, lotOf } = paper;
  const kit = nameOn(paper, body.item);
  const lot = lotOf(body.lot);
  const lies = [
    nameOn(paper, body.bin),
    body.condition !== 'good' && conditionNames[body.condition],
    lot?.batchNumber,
    lot && formatExpiry(lot.expiry),
  ];
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
      <PaperField field="lot" label={words.stock} text={kit}>
        {(tools) => (
          <StockSelect
            {...tools}
            autoFocus={view === null && body.lot === null}
            warehouse={warehouse.code}
            only={kitsOnly}
            nothing={words.noKits}
            chosen={kit}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(stock) => {
              if (stock !== null) putKits(paper, stock);
            }}
          />
        )}
      </PaperField>
      <PaperField field="bin" label={words.lies} text={lies.filter(Boolean).join(' · ')} />
      <PaperField
        field="kits"
        label={words.kits}
        text={body.kits === null ? null : formatCount(body.kits)}
        leads="lines"
      >
        {(tools) => (
          <CountInput
            {...tools}
            value={body.kits}
            onChange={(kits) => change({ body: { kits } })}
          />
        )}
      </PaperField>
      <TextField paper={paper} field="reason" label={words.reason} longest={200} span={2} />
      <NoteField paper={paper} span={4} />
    </div>
  );
}

/** Puts the kits that are opened on the paper, as they lie. */
export function putKits({ change, remember }: Paper<UnkittingBody>, stock: PickedStock): void {
  remember(stock.item.uid, stock.item);
  remember(stock.bin.uid, { name: stock.bin.code });
  change({ body: kitsOf(stock) });
}
