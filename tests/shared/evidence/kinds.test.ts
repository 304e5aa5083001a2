import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../../shared/day';
import { evidenceMeasures, type Kept } from '../../../shared/evidence/figures';
import {
  dueOf,
  type EvidenceBody,
  evidenceBehind,
  evidenceKind,
  evidenceKinds,
  figuresOf,
} from '../../../shared/evidence/kinds';
import type { Piece } from '../../../shared/evidence/kinds/kind';

const day = '2026-11-23';
type Body<K extends EvidenceBody['kind']> = Extract<EvidenceBody, { kind: K }>;

const climate = (more: Partial<Body<'climate'>> = {}): Body<'climate'> => ({
  ...{ kind: 'climate', temperature: 185, humidity: 620, zone: null, time: null },
  ...{ automatic: false, note: '', ...more },
});
const allOk = {
  stackGap: 'ok',
  wallGap: 'ok',
  pillarGap: 'ok',
  lampGap: 'ok',
  ceilingGap: 'ok',
  aisle: 'ok',
  stackArea: 'ok',
  extinguishers: 'ok',
  hydrants: 'absent',
  exits: 'ok',
  wiring: 'ok',
  flammables: 'ok',
} as const;
const fireCheck = (
  points: Partial<Body<'fireCheck'>['points']> = {},
  mendBy: string | null = null,
): Body<'fireCheck'> => ({ kind: 'fireCheck', points: { ...allOk, ...points }, mendBy, note: '' });
const checkOf = (
  equipment: string,
  state: Body<'equipmentCheck'>['state'] = 'good',
): Body<'equipmentCheck'> => ({
  ...{ kind: 'equipmentCheck', equipment, state, note: '' },
  mendBy: state === 'good' ? null : '2026-12-01',
});
const duty = (more: Partial<Body<'duty'>> = {}): Body<'duty'> => ({
  ...{ kind: 'duty', through: null, shift: 'whole', manner: 'onSite', note: '', ...more },
});
const training = (topic: Body<'training'>['topic']): Body<'training'> => ({
  ...{ kind: 'training', topic, title: '灭火器使用', hours: 15, people: 12, result: '' },
});
const drill = (
  topic: Body<'drill'>['topic'],
  loadedMinutes: number | null = null,
): Body<'drill'> => ({
  ...{ kind: 'drill', topic, title: '疏散', hours: 20, people: 20, loadedMinutes, result: '' },
});
const staff = (more: Partial<Body<'staff'>> = {}): Body<'staff'> => ({
  ...{ kind: 'staff', post: '保管员', employment: 'fullTime', certificate: '' },
  ...{ certificateNumber: '', validUntil: null, note: '', ...more },
});

let nth = 0;
const on = (doneOn: string, body: EvidenceBody, endedOn: string | null = null) => {
  nth += 1;
  return { record: `r${nth}`, doneOn, body, endedOn } satisfies Kept<EvidenceBody>;
};
const pieces: Piece[] = [
  { equipment: 'forklift', kind: 'forklift', label: '三吨叉车' },
  { equipment: 'computer', kind: 'computer', label: '电脑' },
  { equipment: 'shelf', kind: 'shelf', label: '货架' },
];
const since = '2026-01-01';
const figures = (kept: readonly Kept<EvidenceBody>[], at = day) =>
  figuresOf({ kept, pieces, since }, at);
const due = (kept: readonly Kept<EvidenceBody>[]) => dueOf({ kept, pieces, since }, day);
const byOf = (kept: readonly Kept<EvidenceBody>[], what: string) =>
  due(kept).find((each) => each.what === what)?.by;

describe('every kind', () => {
  test('each figure of a grading is given by exactly one', () => {
    const given = evidenceKinds.flatMap(({ gives }) => gives);
    expect([...given].sort()).toEqual([...evidenceMeasures].sort());
    expect(evidenceBehind('fireFaultsOpen')).toBe('fireCheck');
    expect(evidenceBehind('storageArea')).toBeNull();
  });

  test('where nothing was entered nothing is known, which is not zero', () => {
    expect(new Set(Object.values(figures([])))).toEqual(new Set(['notEntered']));
  });

  test('what is to come after the day does not count on it', () => {
    expect(figures([on('2026-11-24', fireCheck())]).fireCheckAgeDays).toBe('notEntered');
  });

  test('a rule whose records there are none of runs from the opening', () => {
    expect(byOf([], '消防检查')).toBe('2026-02-01');
    expect(byOf([], '消防演练')).toBe('2027-01-01');
    expect(byOf([], '温湿度')).toBe('2026-01-02');
  });
});

describe('温湿度', () => {
  test('reads as a line and marks what is outside of its limits', () => {
    const { line, marks } = evidenceKind('climate');
    expect(line(climate({ time: '08:30' }), 'A 区')).toBe('18.5 ℃，62.0%，A 区，08:30');
    const marked = (temperature: number, humidity: number) =>
      marks?.(climate({ temperature, humidity }));
    expect(marked(350, 750)).toEqual([]);
    expect(marked(351, 751)).toEqual(['温度过高', '湿度过高']);
    expect(marked(-1, 349)).toEqual(['温度过低', '湿度过低']);
  });

  test('days of the last 30 on which there is one count once, and read off a recorder apart', () => {
    const kept = [
      ...Array.from({ length: 27 }, (_none, ago) => on(daysAfter(day, -ago), climate())),
      on(day, climate({ automatic: true })),
      on(daysAfter(day, -30), climate({ automatic: true })),
    ];
    expect(figures(kept)).toMatchObject({
      climateDaysLogged: { part: 27, whole: 30 },
      climateDaysAutomatic: { part: 1, whole: 30 },
    });
  });

  test('is due again the next day', () => {
    expect(byOf([on(day, climate())], '温湿度')).toBe('2026-11-24');
  });
});

describe('消防检查', () => {
  test('says what is faulty; what is not there to be looked at is none', () => {
    const { line, faults } = evidenceKind('fireCheck');
    expect(line(fireCheck(), '')).toBe('全部合格');
    const faulty = fireCheck({ lampGap: 'faulty' }, '2026-12-01');
    expect(line(faulty, '')).toBe('1 项不符合：灯距 ≥ 0.5 米');
    expect(faults?.(faulty)).toEqual(['灯距 ≥ 0.5 米']);
  });

  test('counts the days since the last and each fault once until it is mended', () => {
    const faulty = fireCheck({ lampGap: 'faulty', exits: 'faulty' }, '2026-10-30');
    const again = fireCheck({ lampGap: 'faulty' }, '2026-11-30');
    const kept = [on('2026-10-20', faulty), on('2026-11-20', again)];
    expect(figures(kept)).toMatchObject({ fireCheckAgeDays: 3, fireFaultsOpen: 2 });
    const mended = [on('2026-10-20', faulty, '2026-11-22'), on('2026-11-20', again, '2026-11-24')];
    expect(figures(mended).fireFaultsOpen).toBe(1);
    expect(figures(mended, '2026-11-24').fireFaultsOpen).toBe(0);
    expect(figures(mended, '2026-10-21')).toMatchObject({ fireCheckAgeDays: 1, fireFaultsOpen: 2 });
  });

  test('is due a month later, and a fault by its day until it is mended', () => {
    const faulty = fireCheck({ exits: 'faulty' }, '2026-11-30');
    expect(byOf([on('2026-10-31', faulty)], '消防检查')).toBe('2026-11-30');
    const fault = due([on('2026-11-20', faulty)]).find(({ record }) => record !== null);
    expect(fault).toMatchObject({ what: '整改：疏散通道和出口畅通', by: '2026-11-30' });
    const mended = due([on('2026-11-20', faulty, '2026-11-21')]);
    expect(mended.filter(({ record }) => record !== null)).toEqual([]);
  });
});

describe('设备检查', () => {
  test('is due for each piece by the interval of its kind; a computer has none', () => {
    const kept = [on('2026-10-20', checkOf('forklift')), on('2026-11-20', checkOf('forklift'))];
    expect(byOf(kept, '设备检查：三吨叉车')).toBe('2026-12-20');
    expect(byOf(kept, '设备检查：货架')).toBe('2026-07-01');
    expect(byOf(kept, '设备检查：电脑')).toBeUndefined();
  });

  test('one that is not in order is told by its name until it is mended', () => {
    const kept = [on('2026-11-20', checkOf('forklift', 'unusable'))];
    const told = due(kept).filter(({ record }) => record !== null);
    expect(told).toMatchObject([{ what: '整改：三吨叉车 停用', by: '2026-12-01' }]);
  });

  test('the share of pieces that were looked at in time', () => {
    expect(figures([on('2026-10-23', checkOf('forklift'))]).equipmentInCheck).toEqual({
      part: 1,
      whole: 2,
    });
    expect(figures([on('2026-10-22', checkOf('forklift'))]).equipmentInCheck).toEqual({
      part: 0,
      whole: 2,
    });
  });
});

describe('值班', () => {
  test('a day is covered by the whole of it or by both shifts, and several days by one entry', () => {
    const whole = [on('2026-10-25', duty({ through: '2026-11-23' }))];
    expect(figures(whole)).toMatchObject({
      dutyDaysCovered: { part: 30, whole: 30 },
      dutyDaysOnSite: { part: 30, whole: 30 },
    });
    const halves = [
      on(day, duty({ shift: 'day' })),
      on('2026-11-22', duty({ shift: 'day' })),
      on('2026-11-22', duty({ shift: 'night', manner: 'phone' })),
    ];
    expect(figures(halves)).toMatchObject({
      dutyDaysCovered: { part: 1, whole: 30 },
      dutyDaysOnSite: { part: 0, whole: 30 },
    });
  });

  test('is due after the last day that is covered', () => {
    expect(byOf([on('2026-11-20', duty({ through: '2026-11-29' }))], '值班表')).toBe('2026-11-30');
  });

  test('is due at the first day of a gap, whatever lies behind it', () => {
    const kept = [
      on('2026-11-20', duty({ through: '2026-12-10' })),
      on('2026-12-11', duty({ through: '2026-12-20' })),
      on('2027-02-01', duty()),
    ];
    expect(byOf(kept, '值班表')).toBe('2026-12-21');
    // A gap that is past can't be stood any more.
    expect(byOf([on('2026-10-01', duty()), on(day, duty())], '值班表')).toBe('2026-11-24');
    expect(byOf([on('2026-12-01', duty())], '值班表')).toBe('2026-01-02');
  });

  test('ends after it begins, and one entry is a month at most', () => {
    const missing = (through: string) => evidenceKind('duty').missing?.(duty({ through }), day);
    expect([missing('2026-11-22'), missing('2026-12-24')]).toEqual(['through', 'through']);
    expect([missing(day), missing('2026-12-23')]).toEqual([null, null]);
  });
});

describe('培训、演练', () => {
  test('of the last twelve months, by their topic', () => {
    const kept = [
      on('2025-11-23', training('fire')),
      on('2025-11-24', training('fire')),
      on('2026-06-01', training('stock')),
      on('2026-06-02', drill('fire')),
      on('2026-06-03', drill('other')),
    ];
    expect(figures(kept)).toMatchObject({
      fireTrainingsLast12Months: 1,
      fireDrillsLast12Months: 1,
      transferDrillsLast12Months: 0,
      dispatchHours: 'notEntered',
    });
    expect(byOf(kept, '消防培训')).toBe('2026-05-24');
    expect(byOf(kept, '消防演练')).toBe('2027-06-02');
  });

  test('the latest drill that was timed tells the hours to load, a begun one counted', () => {
    const kept = [
      on('2026-03-01', drill('transfer', 600)),
      on('2026-09-01', drill('transfer', 241)),
      on('2026-10-01', drill('transfer')),
    ];
    expect(figures(kept).dispatchHours).toBe(5);
    expect(figures(kept, '2027-09-02').dispatchHours).toBe('notEntered');
  });
});

describe('人员、制度', () => {
  test('who has left does not count from that day on', () => {
    const kept = [
      on('2026-01-05', staff()),
      on('2026-01-05', staff({ employment: 'partTime' }), '2026-11-01'),
    ];
    expect(figures(kept)).toMatchObject({ staff: 1, fullTimeStaff: 1 });
    expect(figures(kept, '2026-10-31')).toMatchObject({ staff: 2, fullTimeStaff: 1 });
  });

  test('certificates that run out are told 30 days ahead, and count while they are good', () => {
    const licence = { certificate: '叉车司机证', validUntil: '2026-12-20' };
    const kept = [on('2026-01-05', staff(licence)), on('2026-01-05', staff())];
    const [told] = due(kept).filter(({ kind }) => kind === 'staff');
    expect(told).toMatchObject({ by: '2026-12-20', from: '2026-11-20' });
    expect(figures(kept, '2026-12-20').certificatesValid).toEqual({ part: 1, whole: 1 });
    expect(figures(kept, '2026-12-21').certificatesValid).toEqual({ part: 0, whole: 1 });
  });

  test('the rules that hung on the wall when it was last looked at', () => {
    const posted = (rules: Body<'postedRules'>['posted']) =>
      ({ kind: 'postedRules', posted: rules, none: false, note: '' }) as const;
    const kept = [
      on('2026-03-01', posted(['receipt', 'dispatch', 'duty'])),
      on('2026-02-01', posted(['receipt'])),
    ];
    expect(figures(kept).postedRules).toBe(3);
    expect(figures(kept, '2026-02-28').postedRules).toBe(1);
  });
});
