import { Text } from '@mantine/core';
import { formatInstant } from '../../shared/format/instant';
import { storeKindNames } from '../../shared/names';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { aboutWords as words } from '../messages/settings';
import { useCall } from '../queries';
import classes from './Settings.module.css';

/** 关于: the program, the installation and the head of its chain. */
export function AboutPage() {
  const { data: program, error } = useCall('store.read', {});
  const { data: ledger } = useCall('ledger.head', {});
  const store = program?.store;
  return (
    <Page title={words.title} scrolls>
      <RefusalAlert error={error} />
      <Panel className={classes.narrow}>
        <Text>{words.explain}</Text>
        <dl className={classes.facts}>
          <dt>{words.version}</dt>
          <dd>{program?.version}</dd>
          <dt>{words.kind}</dt>
          <dd>{store && storeKindNames[store.kind]}</dd>
          <dt>{words.created}</dt>
          <dd>{store && formatInstant(store.createdAt)}</dd>
          <dt>{words.node}</dt>
          <dd>
            {store?.node}
            <Text size="xs" c="var(--ink-soft)">
              {words.nodeExplain}
            </Text>
          </dd>
          <dt>{words.sequence}</dt>
          <dd>{ledger?.head.sequence}</dd>
          <dt>{words.head}</dt>
          <dd>
            <span className={classes.hash}>{ledger?.head.hash}</span>
            <Text size="xs" c="var(--ink-soft)">
              {words.headExplain}
            </Text>
          </dd>
        </dl>
        <Text size="sm" c="var(--ink-soft)">
          {words.licence}
        </Text>
      </Panel>
    </Page>
  );
}
