import { papers } from '../../../shared/sheets/papers';
import type { Sheet } from '../sheet';
import type { Form } from './form';

/** In mm from the edge of the paper: far enough for every printer to reach. */
const from = 20;

/**
 * 打印校准页: millimetres from the upper left corner of the paper, and a cross at 20 mm. What a real
 * ruler says less than the page, the printer is off by; the offset of the printer is what mends it.
 */
export const ruler: Form<'ruler'> = {
  gather: () => ({}),
  named: () => '',
  fixedPages: () => 1,
  Sheet: ({ sheet }) => <RulerPage sheet={sheet} />,
};

function RulerPage({ sheet }: { sheet: Sheet<'ruler'> }) {
  const { name, width, height } = papers[sheet.paper];
  const across = ticks(width);
  const down = ticks(height);
  return (
    <section className="page ruler">
      <div className="body">
        <svg
          role="img"
          aria-label="毫米标尺"
          viewBox={`0 0 ${width} ${height}`}
          width={`${width}mm`}
          height={`${height}mm`}
        >
          {across.map((at) => (
            <path key={at} d={`M${at} ${from}v${at % 10 === 0 ? 5 : 2.5}`} />
          ))}
          {down.map((at) => (
            <path key={at} d={`M${from} ${at}h${at % 10 === 0 ? 5 : 2.5}`} />
          ))}
          {across.filter(isTen).map((at) => (
            <text key={at} x={at} y={from + 8}>
              {at}
            </text>
          ))}
          {down.filter(isTen).map((at) => (
            <text key={at} x={from + 8} y={at + 1}>
              {at}
            </text>
          ))}
          <path className="cross" d={`M${from - 5} ${from}h10M${from} ${from - 5}v10`} />
          <text className="words" x={from + 16} y={from + 18}>
            打印校准页 {name}，单位毫米
          </text>
          <text className="words" x={from + 16} y={from + 24}>
            用尺量十字到纸左边和上边的距离，应各为 20 毫米。
          </text>
          <text className="words" x={from + 16} y={from + 30}>
            量得 18 毫米，就把这台打印机的偏移调大 2 毫米。
          </text>
          <text className="words" x={from + 16} y={from + 36}>
            现在的偏移：向右 {millimetres(sheet.offset.right)}，向下{' '}
            {millimetres(sheet.offset.down)}
          </text>
        </svg>
      </div>
    </section>
  );
}

/** Every 5 mm from the cross to 20 mm before the other edge. */
function ticks(length: number): number[] {
  return Array.from(
    { length: Math.floor((length - 2 * from) / 5) + 1 },
    (_, index) => from + index * 5,
  );
}

const isTen = (at: number) => at % 10 === 0 && at > from;

const millimetres = (hundredths: number) => `${(hundredths / 100).toFixed(2)} 毫米`;
