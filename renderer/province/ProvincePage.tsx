import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '../../shared/format/money';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { scarcestNeed } from '../format/people';
import { provinceWords as words } from '../messages/dashboard';
import { needNames } from '../messages/names';
import { useCall } from '../queries';
import { NeedBars } from './NeedBars';
import classes from './Province.module.css';
import { ProvinceMap } from './ProvinceMap';
import { ProvinceTable } from './ProvinceTable';

/** 全省: where help is, how much of it, and what is short. */
export function ProvincePage() {
  const { data, error } = useCall('province.read', {});
  const [active, setActive] = useState<string | null>(null);
  const navigate = useNavigate();
  const open = (warehouse: string) => void navigate({ to: '/stock', search: { warehouse } });
  return (
    <Page title={words.title} beside={words.explain}>
      <RefusalAlert error={error} />
      <div className={classes.halves}>
        <div className={classes.left}>
          <Panel title={data ? <Headline totals={data.totals} /> : words.loading}>
            <ProvinceMap rows={data?.rows ?? []} active={active} onChoose={setActive} />
            <ul className={classes.legend}>
              <li>
                <i data-state="good" />
                {words.legendGood}
              </li>
              <li>
                <i data-state="below" />
                {words.legendBelow}
              </li>
              <li>
                <i data-state="empty" />
                {words.legendEmpty}
              </li>
              <li>{words.legendSize}</li>
            </ul>
          </Panel>
          <Panel title={words.byNeed}>{data && <NeedBars people={data.totals.people} />}</Panel>
        </div>
        <ProvinceTable data={data} active={active} onOpen={open} />
      </div>
    </Page>
  );
}

type Totals = NonNullable<ReturnType<typeof useCall<'province.read'>>['data']>['totals'];

/** 家庭包可保障 2,340 人；被褥仅够 1,900 人. */
function Headline({ totals: { people } }: { totals: Totals }) {
  const scarcest = scarcestNeed(people);
  return (
    <span className={classes.headline}>
      {words.peopleBefore}
      <span className={classes.figure}>{formatCount(people.kit)}</span>
      {words.peopleAfter}
      {scarcest && (
        <span className={scarcest.people < people.kit ? classes.warn : undefined}>
          ；
          {scarcest.people < people.kit
            ? words.scarcestOnly(needNames[scarcest.need], formatCount(scarcest.people))
            : words.scarcestAlso(needNames[scarcest.need], formatCount(scarcest.people))}
        </span>
      )}
    </span>
  );
}
