import type { Verdict } from '../../shared/grading/answers';
import { verdict } from '../../shared/grading/answers';
import { useKeys } from '../app/keys';
import { assessmentWords as words } from '../messages/gradingAssessments';
import { useLoneKey } from './useLoneKey';

interface Moves {
  /** Left out where nothing can be said. */
  onVerdict?: ((said: Verdict | 'notApplicable') => void) | undefined;
  onNextOpen: () => void;
  onStep: (by: 1 | -1) => void;
}

/** 1, 2, 3, 4 answer the criterion one is at, Enter goes to the next that is open, arrows step. */
export function useCriterionKeys({ onVerdict, onNextOpen, onStep }: Moves) {
  const alone = useLoneKey();
  const answers = [
    ...verdict.options.map((said) => ({ said, label: words.verdicts[said] as string })),
    { said: 'notApplicable' as const, label: words.notApplicable as string },
  ];
  useKeys([
    ...(onVerdict
      ? [
          ...answers.map(({ said, label }, index) => ({
            key: String(index + 1),
            label,
            run: () => alone(() => onVerdict(said)),
          })),
          { key: 'Enter', label: words.nextOpen, run: onNextOpen },
        ]
      : []),
    { key: 'ArrowDown', run: () => onStep(1) },
    { key: 'ArrowUp', run: () => onStep(-1) },
  ]);
}
