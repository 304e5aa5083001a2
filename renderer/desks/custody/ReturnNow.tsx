import { Button, TextInput } from '@mantine/core';
import type { ReturnBody, ReturnLine } from '../../../shared/documents/return';
import type { UseReportLine } from '../../../shared/documents/useReport';
import { formatCount } from '../../../shared/format/money';
import { BinSelect } from '../../components/BinSelect';
import { CountInput } from '../../components/QuantityInput';
import { returnLineFor } from '../../documents/forms/returnStart';
import type { Paper } from '../../documents/paper';
import { custodyWords } from '../../messages/custody';
import { deskWords } from '../../messages/desks';
import { problemText } from '../../messages/problems';
import classes from '../Desk.module.css';
import { type HeldRow, saidOf } from './heldRows';
import type { UsedUp } from './UsedUpPart';
import { usedOf } from './usedOf';

const words = deskWords.back;
const parts = ['good', 'pending', 'damaged', 'missing'] as const;

/** The lot that was scanned last: what came back of it and how, where it is put, what is missing. */
export function ReturnNow(props: {
  paper: Paper<ReturnBody>;
  held: HeldRow;
  /** Undefined: nothing is said of it yet. */
  line: ReturnLine | undefined;
  isTeam: boolean;
  /** What was used up; null where nothing can be. */
  used: UsedUp | null;
  onLine: (change: (line: ReturnLine) => ReturnLine) => void;
  onRestMissing: () => void;
  onRestUsed: () => void;
}) {
  const { paper, held, isTeam, used, onLine } = props;
  const usedLine = used?.lines.find(({ lot }) => lot === held.lot);
  const setUsed = (part: Partial<UseReportLine>) =>
    used?.set({ item: held.item.uid, lot: held.lot }, part);
  const line = props.line ?? returnLineFor({ ...held, outstanding: 0 });
  const number = paper.body.lines.indexOf(line) + 1;
  const problems =
    paper.tries === 0 || number === 0
      ? []
      : paper.problems.filter((problem) => problem.line === number);
  const isMissing = line.missing > 0;
  const tooMuch = saidOf(line) + usedOf(used, held.lot) - held.outstanding;
  return (
    <div className={classes.now}>
      <div className={classes.what}>
        <strong>{held.item.name}</strong>
        <span>
          {[held.item.spec, held.batchNumber, held.serialNumber].filter(Boolean).join(' · ')}
        </span>
      </div>
      {parts
        .filter((part) => part !== 'missing' || isTeam)
        .map((part) => (
          <CountInput
            key={part}
            zero
            size="xs"
            w={76}
            label={custodyWords.columns[part]}
            value={line[part] === 0 ? null : line[part]}
            onChange={(count) => onLine((now) => ({ ...now, [part]: count ?? 0 }))}
          />
        ))}
      {used && (
        <CountInput
          zero
          size="xs"
          w={76}
          label={words.used.column}
          value={usedLine?.quantity ?? null}
          onChange={(count) => setUsed(count ? { quantity: count } : { quantity: null, note: '' })}
        />
      )}
      {usedLine && (
        <TextInput
          size="xs"
          label={words.used.note}
          maxLength={200}
          value={usedLine.note}
          onChange={(event) => setUsed({ note: event.currentTarget.value })}
        />
      )}
      <div>
        <div className={classes.soft}>{words.bin}</div>
        <BinSelect
          size="xs"
          aria-label={words.bin}
          warehouse={paper.warehouse.code}
          item={held.item.uid}
          chosen={paper.labelOf(line.bin)?.name ?? null}
          onChoose={(bin) => {
            if (bin) paper.remember(bin.uid, { name: bin.code });
            onLine((now) => ({ ...now, bin: bin?.uid ?? null }));
          }}
        />
      </div>
      <TextInput
        size="xs"
        label={isMissing ? words.reason : words.note}
        error={isMissing && line.note.trim() === ''}
        autoFocus={isMissing && line.note === ''}
        maxLength={200}
        value={line.note}
        onChange={(event) => {
          const note = event.currentTarget.value;
          onLine((now) => ({ ...now, note }));
        }}
      />
      {isTeam && (
        <Button size="compact-sm" variant="default" onClick={props.onRestMissing}>
          {words.restMissing} Alt+4
        </Button>
      )}
      {used && (
        <Button size="compact-sm" variant="default" onClick={props.onRestUsed}>
          {words.used.rest} Alt+5
        </Button>
      )}
      {tooMuch > 0 && (
        <div className={classes.problem} role="alert">
          {words.tooMuch(formatCount(held.outstanding), held.item.unit, formatCount(tooMuch))}
        </div>
      )}
      {problems.length > 0 && (
        <div className={classes.problem} role="alert">
          {problems.map((problem) => problemText({ ...problem, line: null })).join('；')}
        </div>
      )}
    </div>
  );
}
