import { SegmentedControl } from '@mantine/core';
import type { StocktakeBody } from '../../../shared/documents/stocktake';
import { useKeys } from '../../app/keys';
import { useInvalidInputs } from '../../components/InvalidInputs';
import { StocktakePeople } from '../../documents/forms/StocktakeForm';
import { StocktakeHead } from '../../documents/forms/StocktakeHead';
import { StocktakeProgress } from '../../documents/forms/StocktakeProgress';
import { countsOpen, withCount } from '../../documents/forms/stocktakeCounts';
import { uncountedLine } from '../../documents/forms/stocktakeStart';
import { useBesides } from '../../documents/forms/useBesides';
import type { Paper } from '../../documents/paper';
import { deskWords } from '../../messages/desks';
import { stocktakeWords } from '../../messages/stocktakes';
import classes from '../Desk.module.css';
import { Said } from '../Said';
import { BinLines } from './BinLines';
import { BinWalk } from './BinWalk';
import { CountNow } from './CountNow';
import { FoundOffer } from './FoundOffer';
import { useCounting } from './useCounting';

const words = deskWords.count;

/** 盘点台: a sheet counted bin by bin with a scanner. It is the same paper as on its form. */
export function CountDesk({ paper }: { paper: Paper<StocktakeBody> }) {
  const besides = useBesides(paper);
  const { body, change } = paper;
  const isBegun = body.lines.length > 0;
  return (
    <>
      {!isBegun && <StocktakeHead paper={paper} />}
      <StocktakeProgress
        paper={paper}
        besideOf={besides.besideOf}
        differences={besides.differences}
        onAppend={(lines) =>
          change({ body: { lines: [...body.lines, ...lines.map(uncountedLine)] } })
        }
      />
      {isBegun && <Counting paper={paper} besides={besides} />}
      {isBegun && <StocktakePeople paper={paper} />}
    </>
  );
}

function Counting({
  paper,
  besides,
}: {
  paper: Paper<StocktakeBody>;
  besides: ReturnType<typeof useBesides>;
}) {
  const { body } = paper;
  const { besideOf } = besides;
  const count = useCounting(paper, besideOf);
  const { active, bin, found, round } = count;
  const invalid = useInvalidInputs();
  // What means nothing yet is mended before one goes on.
  const unless = (run: () => void) => () => {
    if (!invalid.focusFirst()) run();
  };
  const line = active === null ? undefined : body.lines[active];
  const zero = () => {
    if (active !== null) count.change(active, (now) => withCount(now, round, 0));
  };
  useKeys([
    { key: 'F5', label: words.next, run: unless(count.next) },
    {
      key: 'F6',
      label: stocktakeWords.zero,
      run: zero,
      disabled: line === undefined || line.counts.length > round,
    },
    { key: 'PageDown', label: words.nextBin, run: unless(() => count.step(1)) },
    { key: 'PageUp', label: words.previousBin, run: unless(() => count.step(-1)) },
    { key: 'Ctrl+Z', label: deskWords.undo, run: count.undo, disabled: !count.canUndo },
    {
      key: 'Ctrl+Enter',
      label: words.found.take,
      run: count.takeFound,
      disabled: found === null,
    },
  ]);

  const rounds = body.lines.reduce(
    (most, each) => Math.max(most, countsOpen(each, besideOf(each))),
    1,
  );
  const here = count.walk.find((stop) => stop.bin === bin)?.lines ?? [];
  const added = active !== null && !here.includes(active) ? [active] : [];
  return (
    <div className={classes.desk}>
      <BinWalk
        walk={count.walk}
        bin={bin}
        onChoose={(chosen) => unless(() => count.goToBin(chosen))()}
      >
        {rounds > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={words.round}
            value={String(round)}
            data={stocktakeWords.columns.counts
              .slice(0, rounds)
              .map((label, value) => ({ value: String(value), label }))}
            onChange={(value) => count.setRound(Number(value))}
          />
        )}
      </BinWalk>
      <section className={classes.work} aria-label={words.atBin(paper.labelOf(bin)?.name ?? '')}>
        <Said told={count.told} />
        {found && bin !== null && (
          <FoundOffer
            found={found}
            paper={paper}
            bin={paper.labelOf(bin)?.name ?? ''}
            onTake={count.takeFound}
            onLeave={count.leaveFound}
            onElsewhere={count.goTo}
          />
        )}
        {line && active !== null && (
          <CountNow
            key={`${active} ${round} ${count.scans}`}
            paper={paper}
            line={line}
            number={active + 1}
            round={round}
            besides={besides}
            onLine={(change) => count.change(active, change)}
            onNext={unless(count.next)}
            onBeside={(by) => {
              const next = here[here.indexOf(active) + by];
              if (next !== undefined) unless(() => count.goTo(next))();
            }}
          />
        )}
        <BinLines
          paper={paper}
          lines={[...here, ...added]}
          active={active}
          round={round}
          besideOf={besideOf}
          onChoose={(chosen) => unless(() => count.goTo(chosen))()}
        />
      </section>
    </div>
  );
}
