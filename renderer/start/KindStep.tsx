import type { UseFormReturnType } from '@mantine/form';
import { firstStartWords } from '../messages/start';
import type { SetUp } from './FirstStart';
import classes from './start.module.css';

const words = firstStartWords.kind;

const choices = [
  { kind: 'real', name: words.real, explain: words.realExplain },
  { kind: 'demonstration', name: words.demonstration, explain: words.demonstrationExplain },
] as const;

/** Real or demonstration data: never to be changed later, so it is asked first. */
export function KindStep({ form }: { form: UseFormReturnType<SetUp> }) {
  return (
    <div className={classes.choices} role="radiogroup" aria-label={words.title}>
      {choices.map(({ kind, name, explain }) => (
        // biome-ignore lint/a11y/useSemanticElements: a whole card is the radio
        <button
          key={kind}
          type="button"
          role="radio"
          aria-checked={form.values.kind === kind}
          className={classes.choice}
          onClick={() => form.setFieldValue('kind', kind)}
        >
          <span className={classes.choiceName}>{name}</span>
          <span className={classes.aside}>{explain}</span>
        </button>
      ))}
    </div>
  );
}
