import { useMemo, useState } from 'react';
import type { GradingAnswer } from '../../shared/grading/answers';
import type { GradedItem } from '../../shared/grading/goods';
import type { Level } from '../../shared/grading/levels';
import { type Assumption, nothingAssumed, resultIf } from '../../shared/grading/whatIf';
import type { Assessment } from './useAssessmentWork';

/** 试算: what is assumed on this screen and what it comes to. It is kept nowhere else. */
export function useAssumption(view: Assessment, items: readonly GradedItem[], level: Level) {
  const [assumed, assume] = useState<Assumption>(nothingAssumed);
  const graded = useMemo(
    () => ({
      body: view.body,
      readings: new Map(view.measured.map(({ criterion, readings }) => [criterion, readings])),
      answers: view.answers,
    }),
    [view],
  );
  const before = useMemo(
    () => resultIf(graded, nothingAssumed, items, level),
    [graded, items, level],
  );
  const after = useMemo(
    () => resultIf(graded, assumed, items, level),
    [graded, assumed, items, level],
  );
  const without = (criterion: string, measure: string) =>
    assumed.figures.filter((each) => each.criterion !== criterion || each.measure !== measure);
  return {
    ...{ graded, before, after, assumed },
    changes:
      [...assumed.goods.values()].filter((more) => more !== 0).length +
      assumed.figures.length +
      assumed.answers.length,
    addGoods: (item: string, more: number | null) => {
      const goods = new Map(assumed.goods);
      if (more === null) goods.delete(item);
      else goods.set(item, more);
      assume({ ...assumed, goods });
    },
    setGoods: (goods: ReadonlyMap<string, number>) => assume({ ...assumed, goods }),
    setFigure: (criterion: string, measure: string, value: number | null) =>
      assume({
        ...assumed,
        figures: [
          ...without(criterion, measure),
          ...(value === null ? [] : [{ criterion, measure, value }]),
        ],
      }),
    answer: (answer: GradingAnswer) =>
      assume({
        ...assumed,
        answers: [
          ...assumed.answers.filter(({ criterion }) => criterion !== answer.criterion),
          answer,
        ],
      }),
    clear: () => assume(nothingAssumed),
  };
}
export type AssumptionWork = ReturnType<typeof useAssumption>;
