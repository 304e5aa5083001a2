import { Fieldset, SegmentedControl, Text } from '@mantine/core';
import type { z } from 'zod';
import { levelBodyNames, responseLevelNames } from '../../shared/names';
import { levelBody } from '../../shared/operations/api';
import { operationsWords as words } from '../messages/operations';
import classes from './Operations.module.css';

/** The level that each body has set; one that is left out has set none. */
export type Levels = Partial<Record<z.infer<typeof levelBody>, number>>;

const none = 'none';

/** 响应等级 as people have set them, body by body; the program never computes one. */
export function LevelFields({
  levels,
  onChange,
}: {
  levels: Levels;
  onChange: (levels: Levels) => void;
}) {
  return (
    <Fieldset legend={words.levels} className={classes.levels}>
      {levelBody.options.map((body) => (
        <div key={body} className={classes.level}>
          <Text size="sm">{levelBodyNames[body]}</Text>
          <SegmentedControl
            size="xs"
            aria-label={`${levelBodyNames[body]} ${words.levels}`}
            value={String(levels[body] ?? none)}
            onChange={(value) => {
              const { [body]: _, ...others } = levels;
              onChange(value === none ? others : { ...others, [body]: Number(value) });
            }}
            data={[
              { value: none, label: words.noLevel },
              ...[4, 3, 2, 1].map((level) => ({
                value: String(level),
                label: responseLevelNames[level],
              })),
            ]}
          />
        </div>
      ))}
    </Fieldset>
  );
}
