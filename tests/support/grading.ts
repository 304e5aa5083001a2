import { referenceData } from '../../seeds/referenceData';
import type { GradingAnswer } from '../../shared/grading/answers';
import type { Facts, StockFact } from '../../shared/grading/facts';
import { measureCriterion } from '../../shared/grading/kinds';
import { type Level, levels } from '../../shared/grading/levels';
import { resultOf } from '../../shared/grading/result';

export const reference = referenceData.standards[0]!;

export function stockOf(code: string, own: number, more: Partial<StockFact> = {}): StockFact {
  return {
    ...{ code, name: code, unit: '个', category: '01', need: null, own, others: 0 },
    ...{ peopleServed: null, waterMl: null, energyKcal: null, ...more },
  };
}

/** What the reference standard asks for at each level, written out by hand from its table. */
const table = {
  storageArea: [3000, 1500, 600, 200],
  packs: [2500, 1250, 500, 125],
  quilts: [5000, 2500, 1000, 250],
  tents: [500, 200, 50, 10],
  beds: [1000, 500, 200, 50],
  forklifts: [2, 1, 1, 0],
  handPalletTrucks: [0, 0, 0, 2],
  generators: [1, 1, 1, 0],
  staff: [5, 3, 2, 2],
  fullTimeStaff: [5, 3, 1, 0],
  postedRules: [7, 7, 7, 5],
  loadingVolunteers: [30, 20, 10, 5],
  linkedStores: [10, 5, 3, 0],
  dispatchHours: [4, 6, 8, 12],
  fullStocktakes: [4, 4, 2, 2],
  partialStocktakes: [12, 0, 0, 0],
  transferDrills: [2, 1, 1, 1],
  binCards: [1000, 950, 900, 800],
  accuracy: [995, 990, 980, 970],
  reports: [1000, 950, 900, 800],
  disclosures: [1000, 1000, 950, 950],
  tested: [1000, 1000, 900, 800],
  climateDays: [950, 950, 900, 900],
  automaticDays: [950, 950, 0, 0],
  dutyDays: [1000, 1000, 1000, 1000],
  dutyOnSite: [1000, 1000, 0, 0],
} as const;

/** A warehouse that has just what a level asks for, all of it known. */
export function factsOf(level: Level): Facts {
  const at = (row: keyof typeof table) => table[row][level - 1]!;
  const share = (row: keyof typeof table) => ({ part: at(row), whole: 1000 });
  return {
    profile: {
      ...{ storageArea: at('storageArea'), volume: 0, loadingDoors: 1 },
      ...{ forklifts: at('forklifts'), handPalletTrucks: at('handPalletTrucks') },
      ...{ generators: at('generators'), lighting: 1 },
      ...{ staff: at('staff'), fullTimeStaff: at('fullTimeStaff') },
      ...{ postedRules: at('postedRules'), loadingVolunteers: at('loadingVolunteers') },
      linkedStores: at('linkedStores'),
    },
    records: {
      ...{ dispatchHours: at('dispatchHours'), postingsLast12Months: 1 },
      ...{ fireDrillsLast12Months: 1, fireTrainingsLast12Months: 2 },
      fullStocktakesLast12Months: at('fullStocktakes'),
      partialStocktakesLast12Months: at('partialStocktakes'),
      ...{ stocktakeAgeDays: 30, transferDrillsLast12Months: at('transferDrills') },
      ...{ fireCheckAgeDays: 31, fireFaultsOpen: 0 },
    },
    shares: {
      ...{ binCardCoverage: share('binCards'), stocktakeAccuracy: share('accuracy') },
      ...{ monthlyReportsOnTime: share('reports'), disclosuresOnTime: share('disclosures') },
      ...{ oldStockTested: share('tested'), stockInLife: { part: 1, whole: 1 } },
      ...{ climateDaysLogged: share('climateDays'), climateDaysAutomatic: share('automaticDays') },
      ...{ dutyDaysCovered: share('dutyDays'), dutyDaysOnSite: share('dutyOnSite') },
      ...{ equipmentInCheck: { part: 1, whole: 1 }, certificatesValid: { part: 1, whole: 1 } },
    },
    stock: [
      stockOf('A01', at('packs'), { need: 'kit', peopleServed: 4 }),
      stockOf('A04', at('quilts'), { name: '棉被', unit: '床' }),
      stockOf('A10', at('tents')),
      stockOf('A12', at('beds')),
    ],
  };
}

/** Yes to all that is answered, at a level. */
export function yesAt(level: Level): GradingAnswer[] {
  return reference.criteria
    .filter(({ kind }) => kind === 'answered')
    .map(({ code }) => answerTo(code, { verdicts: [{ level, verdict: 'yes' }] }));
}

export function answerTo(criterion: string, answer: Partial<GradingAnswer>): GradingAnswer {
  return { criterion, notApplicable: false, verdicts: [], figures: [], note: '', ...answer };
}

/** The answers with one of them another. */
export function except(
  answers: readonly GradingAnswer[],
  ...others: GradingAnswer[]
): GradingAnswer[] {
  const changed = new Set(others.map(({ criterion }) => criterion));
  return [...answers.filter(({ criterion }) => !changed.has(criterion)), ...others];
}

/** Judges by the reference standard. */
export function graded(facts: Facts, answers: readonly GradingAnswer[], target: Level) {
  const readings = new Map(
    reference.criteria.map((each) => [each.code, measureCriterion(each, facts)]),
  );
  return resultOf(reference, readings, answers, target);
}

/** Score in tenths and whether it is reached, for 一级 to 四级. */
export function summary({ levels: all }: ReturnType<typeof graded>) {
  return levels.map((level) => {
    const at = all.find((each) => each.level === level)!;
    return [at.score, at.reached];
  });
}
