import { UnstyledButton } from '@mantine/core';
import type { GradingAnswer, Verdict } from '../../shared/grading/answers';
import { verdictAt, verdict as verdictSchema } from '../../shared/grading/answers';
import { type Level, levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { assessmentWords as words } from '../messages/gradingAssessments';
import criteriaClasses from './Criteria.module.css';
import classes from './Grading.module.css';

interface Props {
  title: string;
  requirements: Readonly<Record<Level, string>>;
  verdicts: GradingAnswer['verdicts'];
  target: Level;
  /** Whether the words of the other levels are shown as well. */
  whole: boolean;
  /** Whether the keys 1 to 3 answer it. */
  keyed?: boolean;
  /** Left out, it is only read. */
  onSay?: ((level: Level, verdict: Verdict | null) => void) | undefined;
}

/** What each level asks in words, and what was said of it. Levels with the same words are one. */
export function Verdicts({
  title,
  requirements,
  verdicts,
  target,
  whole,
  keyed = true,
  onSay,
}: Props) {
  const shown = wordings(requirements).filter((each) => whole || each.levels.includes(target));
  return (
    <ul className={criteriaClasses.wordings}>
      {shown.map(({ levels: of, text }) => {
        const at = of.includes(target) ? target : (of[0] ?? target);
        const said = verdictAt(at, verdicts, requirements);
        const names = of.map((each) => levelNames[each]).join('、');
        return (
          <li key={text} data-target={of.includes(target) || undefined}>
            <span>
              <span className={classes.soft}>{words.asks(names)}</span>
              {text}
            </span>
            {onSay && (
              // biome-ignore lint/a11y/useSemanticElements: buttons in a row, no fields
              <span
                role="group"
                aria-label={`${title} ${names}`}
                className={criteriaClasses.choices}
              >
                {verdictSchema.options.map((each, index) => (
                  <UnstyledButton
                    key={each}
                    className={criteriaClasses.choice}
                    data-verdict={each}
                    aria-pressed={said === each}
                    onClick={() => onSay(at, said === each ? null : each)}
                  >
                    {keyed && of.includes(target) && <kbd aria-hidden>{index + 1}</kbd>}
                    {words.verdicts[each]}
                  </UnstyledButton>
                ))}
              </span>
            )}
            {!onSay && said && <b>{words.verdicts[said]}</b>}
          </li>
        );
      })}
    </ul>
  );
}

/** The levels by what they ask: those with the same words together, the hardest first. */
function wordings(requirements: Readonly<Record<Level, string>>) {
  return [...new Set(levels.map((each) => requirements[each]))].map((text) => ({
    text,
    levels: levels.filter((each) => requirements[each] === text),
  }));
}
