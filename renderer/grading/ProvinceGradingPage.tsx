import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  type Coverage,
  type GradedWarehouse,
  type Standing,
  standingOf,
} from '../../shared/grading/provinceGrading';
import { levelNames, standingNames } from '../../shared/names';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import { common } from '../messages/common';
import { provinceWords } from '../messages/dashboard';
import { gradingWords } from '../messages/gradingAssessments';
import { provinceGradingWords as words } from '../messages/gradingProvince';
import province from '../province/Province.module.css';
import { SchematicMap } from '../province/SchematicMap';
import { useCall } from '../queries';
import classes from './Grading.module.css';
import { provinceGradingColumns } from './provinceGradingColumns';

const standings: readonly Standing[] = ['target', 'short', 'belowAll', 'notGraded', 'notKept'];
const keyOf = ({ code }: GradedWarehouse) => code;

/** 全省评级: where every warehouse stands, on the map and in a table. */
export function ProvinceGradingPage() {
  const { data, error } = useCall('assessments.province', {});
  const [active, setActive] = useState<string | null>(null);
  const navigate = useNavigate();
  const elsewhere = data?.rows.some((row) => standingOf(row) === 'notKept');
  const columns = useMemo(() => provinceGradingColumns(), []);
  const open = (warehouse: string) =>
    void navigate({ to: '/grading/over-time', search: { warehouse } });
  return (
    <Page
      title={words.title}
      beside={
        <span className={classes.line}>
          {data?.rows.some(({ last }) => last?.standard.official === false) && (
            <Tag tone="straw">{gradingWords.proposal}</Tag>
          )}
          {words.explain}
        </span>
      }
      actions={<ExportButton list="provinceGrading" asked={{}} />}
    >
      <RefusalAlert error={error} />
      <div className={province.halves}>
        <div className={province.left}>
          <Panel title={data && words.coverage(data.coverage)}>
            <SchematicMap
              label={words.map}
              active={active}
              onChoose={open}
              points={(data?.rows ?? []).map(pointOf)}
            />
            <ul className={province.legend}>
              {standings
                .filter((standing) => standing !== 'notKept' || elsewhere)
                .map((standing) => (
                  <li key={standing}>
                    <i data-state={standing} />
                    {standingNames[standing]}
                  </li>
                ))}
              <li>{words.sign}</li>
            </ul>
          </Panel>
          {data && <PlanPanel coverage={data.coverage} />}
        </div>
        <DataTable
          name="grading.province"
          label={words.title}
          columns={columns}
          rows={data?.rows}
          rowKey={keyOf}
          autoFocus
          at={active ?? undefined}
          onMove={({ code }) => setActive(code)}
          onOpen={({ code }) => open(code)}
          empty={words.empty}
        />
      </div>
    </Page>
  );
}

function pointOf(row: GradedWarehouse) {
  const { code, shortName, longitude, latitude, last } = row;
  const name = provinceWords.place(shortName);
  const standing = standingOf(row);
  return {
    ...{ code, name, longitude, latitude },
    radius: 11,
    state: standing,
    sign: last === null ? null : String(last.reached ?? common.dash),
    told: `${row.name}\n${standingNames[standing]}\n${words.columns.targetLevel} ${levelNames[row.targetLevel]}`,
  };
}

/** How far the plan is met, and what it asks. */
function PlanPanel({ coverage }: { coverage: Coverage }) {
  const { atPlan, centre } = coverage;
  const ofCentre = centre === null ? 'none' : centre ? 'yes' : 'no';
  return (
    <Panel title={words.planBasis}>
      <Text size="sm">
        {words.plan(atPlan)}；{words.centre[ofCentre]}；{words.graded(coverage)}
      </Text>
      <span className={classes.soft}>{words.planSource}</span>
    </Panel>
  );
}
