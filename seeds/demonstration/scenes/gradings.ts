import { type GradingAnswer, isTyped, type Verdict } from '../../../shared/grading/answers';
import type { Level } from '../../../shared/grading/levels';
import type { Reading } from '../../../shared/grading/reading';
import { seedUid } from '../../seedUid';
import type { Desk } from '../desk';
import type { Day } from '../schema';
import { demonstrationUid, userAt } from '../things';
import { city, type Scene } from './scene';

/** The assessor of the demonstration. */
const assessor = 'pdy';
const reference = seedUid('standard', 'reference-2026/2');
const inUse = demonstrationUid('standard', 'in-use');

interface Grading {
  key: string;
  on: Day;
  at: string;
  target: Level;
  /** What nobody has entered and the program doesn't keep, by measure; a number of all others. */
  figures: Readonly<Record<string, number>>;
  otherwise: number;
  /** What is said of criteria in words; of all others yes. */
  said: Readonly<Record<string, Verdict>>;
  /** Signed unless so; then only the first so many are answered. */
  left?: number;
}

const strong = {
  ...{ storageArea: 3200, staff: 6, fullTimeStaff: 5, forklifts: 2, handPalletTrucks: 6 },
  ...{ dispatchHours: 4, postedRules: 7, loadingVolunteers: 32, linkedStores: 12 },
  ...{ binCardCoverage: 1000, disclosuresOnTime: 1000 },
  ...{ climateDaysLogged: 1000, climateDaysAutomatic: 1000, dutyDaysCovered: 1000 },
  ...{ dutyDaysOnSite: 1000, fireCheckAgeDays: 20, fireFaultsOpen: 0 },
};
const small = {
  ...{ storageArea: 640, staff: 2, fullTimeStaff: 1, forklifts: 1, handPalletTrucks: 2 },
  ...{ dispatchHours: 8, postedRules: 7, loadingVolunteers: 12, linkedStores: 3 },
  ...{ binCardCoverage: 920, disclosuresOnTime: 960 },
  ...{ climateDaysLogged: 930, climateDaysAutomatic: 0, dutyDaysCovered: 1000 },
  ...{ dutyDaysOnSite: 0, fireCheckAgeDays: 25, fireFaultsOpen: 0 },
};

const plan: readonly Grading[] = [
  {
    ...{ key: 'g-province-1', on: -400, at: '42000001', target: 1, otherwise: 1 },
    figures: { ...strong, forklifts: 1, generators: 0, postedRules: 6, climateDaysAutomatic: 0 },
    said: { T4: 'partly' },
  },
  {
    ...{ key: 'g-province-2', on: -200, at: '42000001', target: 1, otherwise: 1 },
    figures: { ...strong, forklifts: 1, generators: 0, climateDaysAutomatic: 600 },
    said: {},
  },
  {
    ...{ key: 'g-province-3', on: -13, at: '42000001', target: 1, otherwise: 2 },
    figures: strong,
    said: { T2: 'partly' },
  },
  {
    ...{ key: 'g-wuhan-1', on: -190, at: city, target: 3, otherwise: 1 },
    figures: { ...small, postedRules: 5, fireFaultsOpen: 2 },
    said: { T4: 'partly' },
  },
  {
    ...{ key: 'g-wuhan-2', on: -4, at: city, target: 3, otherwise: 2 },
    figures: small,
    said: { T4: 'partly' },
  },
  {
    ...{ key: 'g-yichang-1', on: -12, at: '42050001', target: 3, otherwise: 1 },
    figures: {
      ...small,
      storageArea: 420,
      fullTimeStaff: 0,
      climateDaysLogged: 300,
      fireFaultsOpen: 1,
    },
    said: { L7: 'partly' },
  },
  {
    ...{ key: 'g-enshi-1', on: -1, at: '42280001', target: 3, otherwise: 1, left: 12 },
    figures: small,
    said: { T4: 'no' },
  },
];

/** 评定 of the centre and of cities: some signed, over time, and one that is still being answered. */
export function gradings(openingDate: string): Scene[] {
  return [
    { on: openingDate, play: (desk) => publishStandard(desk, openingDate) },
    ...plan.map((grading) => ({
      on: grading.on,
      play: (desk: Desk) => grade(desk, grading),
    })),
  ];
}

/** The version by which the demonstration grades: it holds since its first day. */
async function publishStandard({ ask }: Desk, effectiveFrom: string) {
  await ask('admin', 'standards.copy', { standard: reference, copy: inUse });
  const { body, revision } = await ask('admin', 'standards.read', { standard: inUse });
  const saved = await ask('admin', 'standards.save', {
    standard: inUse,
    revision,
    body: {
      ...body,
      effectiveFrom,
      about: '演示数据：与参考标准相同，只有生效日期、备用电源和值守的权重不同。',
      criteria: body.criteria.map((criterion) => {
        if (criterion.code === 'T5') return { ...criterion, weight: criterion.weight + 1 };
        if (criterion.code === 'S1') return { ...criterion, weight: criterion.weight - 1 };
        return criterion;
      }),
    },
  });
  await ask('admin', 'standards.publish', { standard: inUse, revision: saved.revision });
}

async function grade(desk: Desk, grading: Grading) {
  const { key, at, target, left } = grading;
  const { ask, on } = desk;
  const assessment = demonstrationUid('assessment', key);
  await ask(assessor, 'assessments.begin', {
    ...{ assessment, warehouse: at, standard: inUse, targetLevel: target, judgedOn: on },
  });
  const { body, measured, revision } = await ask(assessor, 'assessments.read', { assessment });
  const all = body.criteria.flatMap(({ code, kind }) => {
    const readings = measured.find(({ criterion }) => criterion === code)?.readings ?? [];
    return kind === 'answered' ? verdictOn(code, grading) : figuresOf(code, readings, grading);
  });
  const answers = left === undefined ? all : all.slice(0, left);
  const saved = await ask(assessor, 'assessments.answer', { assessment, revision, answers });
  if (left !== undefined) return;
  await ask(userAt('approver', at), 'assessments.sign', {
    assessment,
    revision: saved.revision,
    note: '演示数据：虚构的评定。',
  });
}

function verdictOn(criterion: string, { target, said }: Grading): GradingAnswer {
  const verdict = said[criterion] ?? 'yes';
  return {
    ...{ criterion, notApplicable: false, figures: [] },
    verdicts: [{ level: target, verdict }],
    note: verdict === 'yes' ? '' : '演示数据：现场查看，限期整改。',
  };
}

function figuresOf(
  criterion: string,
  readings: readonly Reading[],
  { figures, otherwise }: Grading,
): GradingAnswer[] {
  const typed = readings
    .filter(isTyped)
    .map(({ measure }) => ({ measure, value: figures[measure] ?? otherwise }));
  if (typed.length === 0) return [];
  return [{ criterion, notApplicable: false, verdicts: [], figures: typed, note: '' }];
}
