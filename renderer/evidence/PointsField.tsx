import { SegmentedControl, Text } from '@mantine/core';
import { evidenceWords as words } from '../messages/evidence';
import classes from './Evidence.module.css';

const states = Object.entries(words.points).map(([value, label]) => ({ value, label }));

/** Point by point: in order, faulty, or not there. All begin in order, so that only faults are said. */
export function PointsField({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: Readonly<Record<string, string>>;
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
}) {
  return (
    <fieldset className={classes.points}>
      <Text component="legend" fw={500} size="sm">
        {label}
      </Text>
      {Object.entries(options).map(([point, said]) => (
        <div key={point} className={classes.point} data-faulty={value[point] === 'faulty'}>
          <span>{said}</span>
          <SegmentedControl
            size="xs"
            aria-label={said}
            data={states}
            value={value[point] ?? 'ok'}
            onChange={(state) => onChange({ ...value, [point]: state })}
          />
        </div>
      ))}
    </fieldset>
  );
}
