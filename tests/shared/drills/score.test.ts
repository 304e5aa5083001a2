import { describe, expect, test } from 'vitest';
import { judged, metAt, type Sent, supplyOf } from '../../../shared/drills/score';

const [quilt, tent] = ['q', 't'];
const [huanggang, wuhan, centre] = ['42110001', '42010001', '42000001'];
const ask = (warehouse: string, item: string, quantity: number) => ({
  warehouse,
  place: '安置点',
  item,
  quantity,
});
const event = (...demands: ReturnType<typeof ask>[]) => ({
  code: 'e',
  minutes: 0,
  kind: 'request' as const,
  from: '',
  title: '',
  text: '',
  demands,
});
const sent = (
  at: string,
  warehouse: string | null,
  quantity: number,
  more: Partial<Sent> = {},
) => ({
  at,
  from: centre,
  warehouse,
  item: quilt,
  quantity,
  ...more,
});

describe('what was sent beside what was asked for', () => {
  test('demands of one place add up; what goes elsewhere is told apart', () => {
    const script = {
      events: [event(ask(huanggang, quilt, 100)), event(ask(huanggang, quilt, 50))],
    };
    expect(
      supplyOf(script, [
        sent('1', huanggang, 120),
        sent('2', wuhan, 7),
        sent('3', null, 3),
        sent('4', huanggang, 5, { item: tent }),
      ]),
    ).toEqual({
      supply: [{ ...ask(huanggang, quilt, 150), sent: 120 }],
      elsewhere: [
        { warehouse: wuhan, item: quilt, sent: 7 },
        { warehouse: null, item: quilt, sent: 3 },
        { warehouse: huanggang, item: tent, sent: 5 },
      ],
    });
  });

  test('what a reversal brings back was not sent', () => {
    const script = { events: [event(ask(huanggang, quilt, 100))] };
    const { supply, elsewhere } = supplyOf(script, [
      sent('1', huanggang, 100),
      sent('2', huanggang, -100),
      sent('3', wuhan, 10),
      sent('4', wuhan, -10),
    ]);
    expect(supply[0]?.sent).toBe(0);
    expect(elsewhere).toEqual([]);
  });

  test('what was sent to a city and is handed out there is counted once', () => {
    const script = { events: [event(ask(huanggang, quilt, 130))] };
    const own = { from: huanggang };
    const all = [
      sent('1', huanggang, 100),
      sent('2', huanggang, 60, own),
      sent('3', huanggang, 70, own),
    ];
    expect(supplyOf(script, all).supply[0]?.sent).toBe(130);
    expect(metAt(script, all)).toBe('3');
    // Of its own alone, too.
    expect(supplyOf(script, all.slice(1)).supply[0]?.sent).toBe(130);
  });
});

describe('when all demand was met', () => {
  const script = { events: [event(ask(huanggang, quilt, 100), ask(wuhan, quilt, 10))] };

  test('with the sending after which no place lacked anything', () => {
    const all = [sent('1', huanggang, 200), sent('2', wuhan, 9), sent('3', wuhan, 1)];
    expect(metAt(script, all)).toBe('3');
    expect(metAt(script, all.slice(0, 2))).toBeNull();
  });

  test('not while a reversal has taken it away again', () => {
    const met = [sent('1', huanggang, 100), sent('2', wuhan, 10)];
    expect(metAt(script, [...met, sent('3', wuhan, -1)])).toBeNull();
    expect(metAt(script, [...met, sent('3', wuhan, -1), sent('4', wuhan, 1)])).toBe('4');
    // More than enough stays met.
    expect(metAt(script, [...met, sent('3', wuhan, 5), sent('4', wuhan, -5)])).toBe('2');
  });

  test('never where nothing is asked for', () => {
    expect(metAt({ events: [event()] }, [sent('1', wuhan, 1)])).toBeNull();
  });
});

test('a milestone is in time up to the minute of its target', () => {
  expect(judged({ target: 15, minutes: 15 })).toBe('inTime');
  expect(judged({ target: 15, minutes: 16 })).toBe('late');
  expect(judged({ target: 15, minutes: null })).toBe('missed');
});
