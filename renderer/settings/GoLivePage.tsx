import { Text } from '@mantine/core';
import { useWarehouse } from '../app/warehouse';
import { InvalidInputs } from '../components/InvalidInputs';
import { Page, Panel } from '../components/Page';
import { goLiveWords as words } from '../messages/settings';
import { OpeningDate } from './OpeningDate';
import { OpeningStock } from './OpeningStock';
import classes from './Settings.module.css';

/** 启用与期初: the day from which the books are kept, then what lay there on that day. */
export function GoLivePage() {
  const { warehouse } = useWarehouse();
  return (
    <Page title={words.title} beside={warehouse.name} scrolls>
      <Text c="var(--ink-soft)" maw={820}>
        {words.explain}
      </Text>
      {warehouse.keptHere ? (
        <>
          <Panel title={words.first} className={classes.narrow}>
            <InvalidInputs key={warehouse.code}>
              <OpeningDate warehouse={warehouse} />
            </InvalidInputs>
          </Panel>
          <Panel title={words.second}>
            <OpeningStock key={warehouse.code} warehouse={warehouse} />
          </Panel>
        </>
      ) : (
        <Text>{words.notKept}</Text>
      )}
    </Page>
  );
}
