import { storeKindNames } from '../../../shared/names';
import { type CodeTarget, codeText } from '../../../shared/search/codes';
import type { Sheet } from '../sheet';
import { BarCode, QrCode } from './Code';

interface LabelProps {
  sheet: Sheet;
  /** What a person reads from two metres away. */
  name: string;
  spec?: string;
  /** Below the name; empty ones are left out. */
  rows: readonly { label: string; value: string }[];
  /** Where the square leads. */
  target: CodeTarget;
  /** What the bars say, where it is short enough for bars that a scanner can tell apart. */
  bars: string | null;
  /** Beside the name: `3/5`. */
  corner?: string;
}

/** In mm, by paper: the square, and the room of the bars. */
const sizes = {
  label60: { code: 17, bars: { width: 54, height: 4.5 } },
  label80: { code: 22, bars: { width: 70, height: 6 } },
  label100: { code: 30, bars: { width: 88, height: 10 } },
};

/** One label. A name that is longer than its room ends in dots; the square leads to the whole of it. */
export function LabelPage({ sheet, name, spec, rows, target, bars, corner }: LabelProps) {
  const { paper, store } = sheet;
  const size = paper === 'label60' || paper === 'label80' ? sizes[paper] : sizes.label100;
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
              .map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          <QrCode text={codeText(target)} size={size.code} />
        </div>
        {bars && (
          <div className="bars">
            <BarCode text={bars} {...size.bars} />
            <span>{bars}</span>
          </div>
        )}
        {store.kind !== 'real' && <p className="not-real">{storeKindNames[store.kind]}</p>}
      </div>
    </section>
  );
}

/** What bars can say: letters, digits and a few signs, and not so many that they run together. */
export function barsOf(text: string | null): string | null {
  return text !== null && /^[\x21-\x7e]{1,24}$/.test(text) ? text : null;
}
