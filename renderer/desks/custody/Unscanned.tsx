import { Button, TextInput } from '@mantine/core';
import type { ReturnBody, ReturnLine } from '../../../shared/documents/return';
import { BinSelect } from '../../components/BinSelect';
import { type HeldChoice, HeldSelect } from '../../documents/forms/HeldSelect';
import type { Paper } from '../../documents/paper';
import { deskWords } from '../../messages/desks';
import classes from '../Desk.module.css';
import type { HeldRow } from './heldRows';

const words = deskWords.back;

/**
 * What comes back without a code that can be scanned: chosen by name, batch or serial number; of
 * people also what is of no lot that anybody knows, each piece with its number.
 */
export function Unscanned(props: {
  paper: Paper<ReturnBody>;
  held: readonly HeldRow[];
  onTake: (choice: HeldChoice) => void;
  /** What a line becomes; null takes it off the paper. */
  onLine: (line: ReturnLine, becomes: ReturnLine | null) => void;
}) {
  const { paper, held, onTake, onLine } = props;
  return (
    <>
      <HeldSelect
        w={320}
        size="xs"
        label={words.byHand}
        held={held}
        unknown={paper.body.from?.kind === 'party'}
        chosen={null}
        onChoose={(choice) => choice && onTake(choice)}
      />
      {paper.body.lines.map(
        (line, index) =>
          line.lot === null && (
            <Piece key={index} paper={paper} line={line} onLine={(now) => onLine(line, now)} />
          ),
      )}
    </>
  );
}

function Piece(props: {
  paper: Paper<ReturnBody>;
  line: ReturnLine;
  onLine: (becomes: ReturnLine | null) => void;
}) {
  const { paper, line, onLine } = props;
  const item = paper.labelOf(line.item);
  return (
    <div className={classes.now}>
      <div className={classes.what}>
        <strong>{item?.name}</strong>
        <span>{words.unknownLot}</span>
      </div>
      <TextInput
        size="xs"
        label={words.serialNumber}
        maxLength={60}
        value={line.serialNumber ?? ''}
        onChange={(event) => onLine({ ...line, serialNumber: event.currentTarget.value })}
      />
      <div>
        <div className={classes.soft}>{words.bin}</div>
        <BinSelect
          size="xs"
          aria-label={words.bin}
          warehouse={paper.warehouse.code}
          item={line.item}
          chosen={paper.labelOf(line.bin)?.name ?? null}
          onChoose={(bin) => {
            if (bin) paper.remember(bin.uid, { name: bin.code });
            onLine({ ...line, bin: bin?.uid ?? null });
          }}
        />
      </div>
      <Button size="compact-sm" variant="default" onClick={() => onLine(null)}>
        {words.takeOff}
      </Button>
    </div>
  );
}
