import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { scarcestNeed } from '../../shared/reports/people';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { provinceWords as words } from '../messages/dashboard';
import { matrixWords } from '../messages/matrix';
import { needWords, waterWords } from '../messages/needs';
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
    <Page
      title={words.title}
      beside={data && words.explain(countsOf(data.rows))}
      actions={
        <>
          <Link to="/province/matrix">{matrixWords.title}</Link>
          <ExportButton list="province" asked={{}} />
        </>
      }
    >
      <RefusalAlert error={error} />
      <div className={classes.halves}>
        <div className={classes.left}>
          <Panel title={data ? <Headline data={data} /> : words.loading}>
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
              {data?.rows.some(({ keptHere }) => !keptHere) && (
                <li>
                  <i data-state="notKept" />
                  {words.legendNotKept}
                </li>
              )}
              <li>{words.legendSize}</li>
            </ul>
          </Panel>
          <Panel
            title={words.byNeed}
            aside={
              <span className={classes.note} title={waterWords.both}>
                {words.needsOfDay}
              </span>
            }
          >
            {data && <NeedBars people={data.totals.people} />}
          </Panel>
        </div>
        <ProvinceTable data={data} active={active} onOpen={open} />
      </div>
    </Page>
  );
}

/** How many warehouses of each sort the store knows, and how many it keeps. */
function countsOf(rows: Output<'province.read'>['rows']) {
  const of = (tier: (typeof rows)[number]['tier']) =>
    rows.filter((row) => row.tier === tier).length;
  const kept = rows.filter(({ keptHere }) => keptHere).length;
  return { province: of('province'), city: of('city'), county: of('county'), kept };
}

/** 家庭包可保障 2,340 人；被褥仅够 1,900 人. */
function Headline({ data: { rows, totals } }: { data: Output<'province.read'> }) {
  const { people } = totals;
  const kept = rows.filter(({ keptHere }) => keptHere).length;
  const scarcest = scarcestNeed(people);
  return (
    <span className={classes.headline}>
      {kept < rows.length && words.headlineOf(kept)}
      {words.peopleBefore}
      <span className={classes.figure}>{formatCount(people.kit)}</span>
      {words.peopleAfter}
      {scarcest && (
        <span
          className={`${classes.scarcest} ${scarcest.people < people.kit ? classes.warn : ''}`}
          title={needWords[scarcest.need].explain}
        >
          {needWords[scarcest.need].sentence(
            formatCount(scarcest.people),
            scarcest.people < people.kit,
          )}
        </span>
      )}
    </span>
  );
}
