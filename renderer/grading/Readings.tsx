import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../shared/format/money';
import { amountText, needText, unitText } from '../../shared/grading/amounts';
import { type GradingAnswer, isTyped } from '../../shared/grading/answers';
import type { Level } from '../../shared/grading/levels';
import type { Reading } from '../../shared/grading/reading';
import { useMay } from '../app/session';
import { unknownWords, assessmentWords as words } from '../messages/gradingAssessments';
import { needWords } from '../messages/needs';
import { type Address, behindAddress, stockAddress, type Where } from './behindAddress';
import criteriaClasses from './Criteria.module.css';
import { FigureInput } from './FigureInput';
import classes from './Grading.module.css';

interface Props {
  readings: readonly Reading[];
  figures: GradingAnswer['figures'];
  level: Level;
  where: Where;
  /** Left out, nothing can be typed. */
  onFigures?: ((figures: GradingAnswer['figures']) => void) | undefined;
  /** Enter in the last field. */
  onDone: () => void;
}

/** The figures of a criterion: what is asked, what was found, and the way to what lies behind it. */
export function Readings({ readings, figures, level, where, onFigures, onDone }: Props) {
  return (
    <ul className={criteriaClasses.readings}>
      {readings.map((reading) => {
        const { measure } = reading;
        const typed = figures.find((each) => each.measure === measure)?.value ?? null;
        return (
          <li key={measure}>
            <span className={classes.soft}>
              {readings.length > 1 && `${reading.label} `}
              {needText(reading, level)}
            </span>
            {reading.value === null ? (
              <Unknown
                reading={reading}
                address={behindAddress(reading, where)}
                warehouse={where.warehouse}
                typed={typed}
                {...(onFigures && isTyped(reading)
                  ? {
                      onType: (value: number | null) =>
                        onFigures([
                          ...figures.filter((each) => each.measure !== measure),
                          ...(value === null ? [] : [{ measure, value }]),
                        ]),
                    }
                  : {})}
                onDone={onDone}
              />
            ) : (
              <Known reading={reading} value={reading.value} where={where} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Known({ reading, value, where }: { reading: Reading; value: number; where: Where }) {
  const address = behindAddress(reading, where);
  const said = amountText(value, reading.unit);
  return (
    <span>
      {address ? <To address={address}>{said}</To> : <b>{said}</b>}
      <Behind reading={reading} where={where} />
    </span>
  );
}

/** What the figure is made of, in small beside it. */
function Behind({ reading: { behind }, where }: { reading: Reading; where: Where }) {
  switch (behind.of) {
    case 'share':
      return behind.counted ? (
        <span className={criteriaClasses.behind}>
          {words.counted(formatCount(behind.counted.part), formatCount(behind.counted.whole))}
        </span>
      ) : null;
    case 'stock':
      return (
        <span className={criteriaClasses.behind}>
          {behind.items.length > 1 &&
            behind.items.map(({ code, name, unit, own }) => (
              <To key={code} address={stockAddress(where, code)}>
                {name} {amountText(own, unit)}
              </To>
            ))}
          {behind.items
            .filter(({ others }) => others > 0)
            .map(({ code, name, unit, others }) => (
              <span key={code}>{words.others(`${name} ${amountText(others, unit)}`)}</span>
            ))}
        </span>
      );
    case 'people':
      return (
        <span className={criteriaClasses.behind}>
          {words.served}
          {behind.needs.map(({ need, people }) => (
            <span key={need} title={needWords[need].explain}>
              {needWords[need].short(formatCount(people))}
            </span>
          ))}
        </span>
      );
    default:
      return null;
  }
}

/** A figure that is a way to where it comes from. */
function To({ address, children }: { address: Address; children: ReactNode }) {
  return (
    <Link {...(address as LinkProps)} title={words.behind} className={criteriaClasses.figure}>
      {children}
    </Link>
  );
}

function Unknown({
  reading: { label, unit, unknown },
  address,
  warehouse,
  typed,
  onType,
  onDone,
}: {
  reading: Reading;
  /** Where it is entered. */
  address: Address | null;
  warehouse: string;
  typed: number | null;
  onType?: (value: number | null) => void;
  onDone: () => void;
}) {
  // Who may not write there is led to no form: he types the figure, or asks the keeper.
  const isProfile = address?.to === '/settings/warehouses/$code';
  const mayEnter = useMay(isProfile ? 'warehouses.saveProfile' : 'evidence.record', warehouse);
  const why = unknownWords[unknown ?? 'none'];
  return (
    <span className={criteriaClasses.unknown}>
      {onType ? (
        <FigureInput
          size="xs"
          w={96}
          unit={unit}
          rightSection={null}
          aria-label={words.figure(label, unitText(unit))}
          value={typed}
          onChange={onType}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            const fields = [
              ...(event.currentTarget.closest('ul')?.querySelectorAll('input') ?? []),
            ];
            const next = fields[fields.indexOf(event.currentTarget) + 1];
            if (next) next.focus();
            else onDone();
          }}
        />
      ) : (
        typed !== null && <b>{amountText(typed, unit)}</b>
      )}
      {onType && <span className={classes.soft}>{unitText(unit)}</span>}
      <span className={classes.soft} title={why.explain}>
        {typed === null ? `${why.short}，${why.explain}` : `${words.typed}（${why.short}）`}
      </span>
      {onType && unknown === 'notEntered' && address && mayEnter && (
        <To address={address}>{words.enter}</To>
      )}
    </span>
  );
}
