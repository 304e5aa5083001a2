import { type Level, levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { CountInput } from '../components/QuantityInput';
import { standardFormWords as words } from '../messages/gradingStandards';
import { noThreshold } from './criterionDraft';
import classes from './Standard.module.css';

type PerLevel = Record<Level, number>;

/** What each level asks of one figure. */
export function ThresholdFields({
  thresholds,
  unit,
  wrong,
  onChange,
}: {
  thresholds: PerLevel;
  /** Nothing where it is not known. */
  unit: string;
  wrong: Readonly<Record<string, string>>;
  onChange: (thresholds: PerLevel) => void;
}) {
  return (
    <div className={classes.four}>
      {levels.map((level) => (
        <CountInput
          key={level}
          zero
          label={words.ofLevel(words.thresholds, levelNames[level] ?? '')}
          required
          rightSection={unit}
          value={thresholds[level]}
          error={wrong[`thresholds.${level}`]}
          onChange={(value) => onChange({ ...thresholds, [level]: value ?? noThreshold })}
        />
      ))}
    </div>
  );
}
