import { type CodeTarget, codeText } from '../../../shared/search/codes';
import type { Sheet } from '../sheet';
import { BarCode, QrCode } from './Code';
import { notInEarnest } from './LinesSheet';

interface Row {
  label: string;
  value: string;
  /** How many lines it may take; one unless said. */
  lines?: number;
}

interface LabelProps {
  sheet: Sheet;
  /** What a person reads from two metres away. */
  name: string;
  spec?: string;
  /** Below the name, what is needed most first; empty ones are left out, and what has no room. */
  rows: readonly Row[];
  /** Where the square leads; a paper without a number has none. */
  target: CodeTarget | null;
  /** What the bars say, where it is short enough for bars that a scanner can tell apart. */
  bars: string | null;
  /** Beside the name: `3/5`. */
  corner?: string;
}

/** By paper, in mm the square and the bars, and how many rows there is room for, with bars and without. */
const sizes = {
  label60: { code: 17, bars: { width: 54, height: 4.5 }, barred: { code: 14, rows: 5 } },
  label80: { code: 22, bars: { width: 70, height: 6 }, barred: { code: 18, rows: 5 } },
  label100: { code: 28, bars: { width: 88, height: 10 }, barred: { code: 28, rows: 8 } },
};
const mostRows = 8;

/** One label. What is longer than its room ends in dots; the square leads to the whole of it. */
export function LabelPage({ sheet, name, spec, rows, target, bars, corner }: LabelProps) {
  const { paper } = sheet;
  const notReal = notInEarnest(sheet).join(' ');
  const size = paper === 'label60' || paper === 'label80' ? sizes[paper] : sizes.label100;
  const room = bars ? size.barred : { code: size.code, rows: mostRows };
  return (
    <section className="page label">
      <div className="body">
        <header>
          <b className={name.length > 12 ? 'long' : undefined}>{name}</b>
          {corner && <b className="corner">{corner}</b>}
        </header>
        {spec && <p className="spec">{spec}</p>}
        <div className="facts">
          <dl>
            {rows
              .filter(({ value }) => value !== '')
              .slice(0, room.rows)
              .map(({ label, value, lines = 1 }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd style={{ WebkitLineClamp: lines }}>{value}</dd>
                </div>
              ))}
          </dl>
          <div>
            {target && <QrCode text={codeText(target)} size={room.code} />}
            {notReal && <p className="not-real">{notReal}</p>}
          </div>
        </div>
        {bars && (
          <div className="bars">
            <BarCode text={bars} {...size.bars} />
            <span>{bars}</span>
          </div>
        )}
      </div>
    </section>
  );
}

/** What bars can say: letters, digits and a few signs, and not so many that they run together. */
export function barsOf(text: string | null): string | null {
  return text !== null && /^[\x21-\x7e]{1,24}$/.test(text) ? text : null;
}
