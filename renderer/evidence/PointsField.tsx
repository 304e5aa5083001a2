import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { evidenceWords as words } from '../messages/evidence';
import classes from './Evidence.module.css';

const states = Object.entries(words.points).map(([value, label]) => ({ value, label }));

/**
 * Point by point: in order, faulty, or not there. None is said before somebody says it; what is not
 * faulty is said in one press.
 */
export function PointsField({
  label,
  options,
  value,
  error,
  onChange,
}: {
  label: string;
  options: Readonly<Record<string, string>>;
  value: Readonly<Record<string, string>>;
  error: string | undefined;
  onChange: (value: Record<string, string>) => void;
}) {
  const sayRest = () =>
    onChange({
      ...Object.fromEntries(Object.keys(options).map((point) => [point, 'ok'])),
      ...value,
    });
  return (
    <fieldset className={classes.points}>
      <Text component="legend" fw={700} size="sm">
        {label}
      </Text>
      <Group gap="sm" className={classes.pointsAct}>
        <Button size="compact-sm" variant="default" onClick={sayRest}>
          {Object.keys(value).length === 0 ? words.allOk : words.restOk}
        </Button>
        {error && (
          <Text size="sm" c="var(--danger)" role="alert">
            {error}
          </Text>
        )}
      </Group>
      {Object.entries(options).map(([point, said]) => (
        <div key={point} className={classes.point} data-faulty={value[point] === 'faulty'}>
          <span>{said}</span>
          <SegmentedControl
            size="xs"
            aria-label={said}
            data={states}
            value={value[point] ?? ''}
            onChange={(state) => onChange({ ...value, [point]: state })}
          />
        </div>
      ))}
    </fieldset>
  );
}
