import { SegmentedControl, Switch, Text } from '@mantine/core';
import { useSetting } from '../app/settings';
import { playSound } from '../app/sounds';
import { Page, Panel } from '../components/Page';
import { tableWords } from '../messages/components';
import { meWords as words } from '../messages/me';
import { ScannerTest } from './ScannerTest';
import classes from './Settings.module.css';

/** 个人设置: how it looks and sounds to the person who is signed in, and whether his scanner works. */
export function MePage() {
  const [sounds, setSounds] = useSetting('sounds');
  return (
    <Page title={words.title} scrolls>
      <Text size="sm" c="var(--ink-soft)">
        {words.explain}
      </Text>
      <Panel title={words.look} className={classes.narrow}>
        <dl className={classes.facts}>
          <Choice name="scheme" label={words.scheme} of={words.schemes} />
          <Choice name="typeSize" label={words.typeSize} of={words.typeSizes} />
          <Choice name="density" label={words.density} of={tableWords.densities} />
        </dl>
      </Panel>
      <Panel title={words.sounds} className={classes.narrow}>
        <Switch
          checked={sounds}
          onChange={({ currentTarget: { checked } }) => {
            setSounds(checked);
            if (checked) playSound('good');
          }}
          label={words.soundsOn}
          description={words.soundsExplain}
        />
      </Panel>
      <Panel title={words.scanner} className={classes.narrow}>
        <ScannerTest />
      </Panel>
    </Page>
  );
}

/** One setting, of few values. */
function Choice<N extends 'scheme' | 'typeSize' | 'density'>({
  name,
  label,
  of,
}: {
  name: N;
  label: string;
  of: Readonly<Record<string, string>>;
}) {
  const [value, change] = useSetting(name);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <SegmentedControl
          size="xs"
          aria-label={label}
          value={value}
          onChange={(next) => change(next as typeof value)}
          data={Object.entries(of).map(([each, word]) => ({ value: each, label: word }))}
        />
      </dd>
    </>
  );
}
