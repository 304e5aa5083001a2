import { profileMeasure, recordsMeasure, shareMeasure } from '../../shared/grading/facts';
import type { Criterion } from '../../shared/grading/kinds';
import { ofEachLevel } from '../../shared/grading/levels';
import { measureNames } from '../messages/gradingStandards';
import { newBasis } from './BasisFields';

export type Measured = Extract<Criterion, { tests: unknown }>;
export type Test = Measured['tests'][number];

/**
 * A threshold that nobody has typed, or that was cleared. It is no number: the schema refuses it at its
 * place, where 0 would ask nothing without a word.
 */
export const noThreshold = null as unknown as number;

/** What a kind of criterion can measure. */
export const measuresOf: Record<Measured['kind'], readonly Test['measure'][]> = {
  profile: profileMeasure.options,
  records: recordsMeasure.options,
  share: shareMeasure.options,
};

/** A test of a measure that asks nothing yet. */
export function newTest(measure: Test['measure'], kind: Measured['kind']): Test {
  return {
    measure,
    label: measureNames[measure],
    unit: kind === 'share' ? '‰' : '个',
    comparison: 'atLeast',
    thresholds: ofEachLevel(() => noThreshold),
  } as Test;
}

/** A criterion of another kind, with all that criteria of every kind have. */
export function ofKind(criterion: Criterion, kind: Criterion['kind']): Criterion {
  const { code, dimension, title, veto, weight, evidence, basis } = criterion;
  const common = { code, dimension, title, veto, weight, evidence, basis };
  switch (kind) {
    case 'answered':
      return { ...common, kind, requirements: ofEachLevel(() => '') };
    case 'people':
      return { ...common, kind, thresholds: ofEachLevel(() => noThreshold) };
    case 'reserve':
      return {
        ...common,
        kind,
        items: [],
        owners: 'own',
        thresholds: ofEachLevel(() => noThreshold),
      };
    default: {
      const [measure] = measuresOf[kind];
      return { ...common, kind, tests: measure ? [newTest(measure, kind)] : [] } as Criterion;
    }
  }
}

/** A criterion that is yet to be written. */
export function newCriterion(dimension: string): Criterion {
  return {
    ...{ code: '', dimension, title: '', veto: false, weight: 1, evidence: '', basis: newBasis },
    kind: 'answered',
    requirements: ofEachLevel(() => ''),
  };
}

/** What the fields of a kind are given: the draft, what is wrong in it, and where changes go. */
export interface KindProps<C extends Criterion = Criterion> {
  draft: C;
  wrong: Readonly<Record<string, string>>;
  onChange: (draft: Criterion) => void;
}
