import { describe, expect, test } from 'vitest';
import {
  judged,
  metAt,
  type Sent,
  supplyOf,
  tallyOf,
  tallyText,
} from '../../../shared/drills/score';

const [quilt, tent] = ['q', 't'];
const [huanggang, wuhan, xiaogan, centre] = ['42110001', '42010001', '42090001', '42000001'];
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
  to: warehouse,
  warehouse,
  item: quilt,
  quantity,
  ...more,
});

/** Longer than any of the events takes. */
const lasted = 60;

describe('what was sent beside what was asked for', () => {
  test('demands of one place add up; what goes elsewhere is told apart', () => {
    const script = {
      events: [event(ask(huanggang, quilt, 100)), event(ask(huanggang, quilt, 50))],
    };
    expect(
      supplyOf(
        script,
        [
          sent('1', huanggang, 120),
          sent('2', wuhan, 7),
          sent('3', null, 3),
          sent('4', huanggang, 5, { item: tent }),
        ],
        lasted,
      ),
    ).toEqual({
      supply: [{ ...ask(huanggang, quilt, 150), asked: 150, sent: 120 }],
      elsewhere: [
        { warehouse: wuhan, item: quilt, sent: 7 },
        { warehouse: null, item: quilt, sent: 3 },
        { warehouse: huanggang, item: tent, sent: 5 },
      ],
    });
  });

  test('what the script had not asked for when it was ended is told apart from what is missing', () => {
    const script = {
      events: [
        event(ask(huanggang, quilt, 100)),
        { ...event(ask(huanggang, quilt, 50), ask(wuhan, quilt, 30)), minutes: 61 },
      ],
    };
    expect(supplyOf(script, [sent('1', huanggang, 100)], lasted).supply).toEqual([
      { ...ask(huanggang, quilt, 150), asked: 100, sent: 100 },
      { ...ask(wuhan, quilt, 30), asked: 0, sent: 0 },
    ]);
  });

  test('what a reversal brings back was not sent', () => {
    const script = { events: [event(ask(huanggang, quilt, 100))] };
    const { supply, elsewhere } = supplyOf(
      script,
      [
        sent('1', huanggang, 100),
        sent('2', huanggang, -100),
        sent('3', wuhan, 10),
        sent('4', wuhan, -10),
      ],
      lasted,
    );
    expect(supply[0]?.sent).toBe(0);
    expect(elsewhere).toEqual([]);
  });

  test('what was sent to a city and is handed out there is counted once', () => {
    const script = { events: [event(ask(huanggang, quilt, 130))] };
    const own = { from: huanggang, to: null };
    const all = [
      sent('1', huanggang, 100),
      sent('2', huanggang, 60, own),
      sent('3', huanggang, 70, own),
    ];
    expect(supplyOf(script, all, lasted).supply[0]?.sent).toBe(130);
    expect(metAt(script, all)).toBe('3');
    // Of its own alone, too.
    expect(supplyOf(script, all.slice(1), lasted).supply[0]?.sent).toBe(130);
    // What others handed to people there never lay in the city.
    const past = [sent('1', huanggang, 100, { to: null }), sent('2', huanggang, 130, own)];
    expect(supplyOf(script, past, lasted).supply[0]?.sent).toBe(230);
    // Nor does what was delivered past a warehouse leave it.
    const direct = [sent('1', huanggang, 100), sent('2', huanggang, 30, { from: null, to: null })];
    expect(supplyOf(script, direct, lasted).supply[0]?.sent).toBe(130);
  });

  test('what was brought nearer and taken on from there is counted once', () => {
    const script = { events: [event(ask(huanggang, quilt, 100))] };
    const nearer = sent('1', huanggang, 100, { to: xiaogan });
    const further = sent('2', huanggang, 100, { from: xiaogan, to: wuhan });
    const there = sent('3', huanggang, 100, { from: wuhan });
    const out = sent('4', huanggang, 100, { from: huanggang, to: null });
    const counted = (...all: Sent[]) => supplyOf(script, all, lasted).supply[0]?.sent;
    expect(counted(nearer)).toBe(100);
    expect(counted(nearer, further, there, out)).toBe(100);
    expect(metAt(script, [nearer, further, there, out])).toBe('1');
    // What the place had of its own beside it counts.
    expect(counted(nearer, sent('2', huanggang, 130, { from: xiaogan }))).toBe(130);
  });

  test('a reversal leaves what others sent on in its place', () => {
    const script = { events: [event(ask(huanggang, quilt, 100))] };
    const nearer = sent('1', huanggang, 100, { to: xiaogan });
    const on = sent('2', huanggang, 130, { from: xiaogan });
    const counted = (...all: Sent[]) => supplyOf(script, all, lasted).supply[0]?.sent;
    // What went on is taken back: the hundred still lie there for it.
    expect(counted(nearer, on, { ...on, at: '3', quantity: -130 })).toBe(100);
    // What was brought nearer is taken back: what went on was the place's own.
    expect(counted(nearer, on, { ...nearer, at: '3', quantity: -100 })).toBe(130);
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
  expect(judged({ target: 15, minutes: 15 }, 60)).toBe('inTime');
  expect(judged({ target: 15, minutes: 16 }, 60)).toBe('late');
  expect(judged({ target: 15, minutes: null }, 15)).toBe('missed');
  // Ended before its time had come.
  expect(judged({ target: 15, minutes: null }, 14)).toBe('notDue');
  const milestones = [
    { target: 15, minutes: 10 },
    { target: 30, minutes: null },
    { target: 240, minutes: null },
    { target: 480, minutes: 50 },
  ];
  expect(tallyOf({ milestones, minutes: 60 })).toEqual({ inTime: 2, due: 3, notDue: 1 });
});

test('the milestones are told without a sum that does not come out', () => {
  expect(tallyText({ inTime: 2, due: 4, notDue: 3 })).toBe('按时 2 项，未达到 2 项，未到时间 3 项');
  expect(tallyText({ inTime: 0, due: 0, notDue: 7 })).toBe('按时 0 项，未到时间 7 项');
});
