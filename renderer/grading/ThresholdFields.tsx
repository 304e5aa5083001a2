import { type Level, levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { CountInput } from '../components/QuantityInput';
import { standardFormWords as words } from '../messages/gradingStandards';
import classes from './Standard.module.css';

type PerLevel = Record<Level, number>;

/** What each level asks of one figure. */
export function ThresholdFields({
  thresholds,
  onChange,
}: {
  thresholds: PerLevel;
  onChange: (thresholds: PerLevel) => void;
}) {
  return (
    <div className={classes.four}>
      {levels.map((level) => (
        <CountInput
          key={level}
          zero
          label={words.ofLevel(words.thresholds, levelNames[level] ?? '')}
          value={thresholds[level]}
          onChange={(value) => onChange({ ...thresholds, [level]: value ?? 0 })}
        />
      ))}
    </div>
  );
}
