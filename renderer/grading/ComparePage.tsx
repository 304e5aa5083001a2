import { Checkbox, Group, Select, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { scoreText } from '../../shared/grading/amounts';
import { type AssessmentRow, stateOf } from '../../shared/grading/assessmentsApi';
import { type ComparedRow, comparedRows } from '../../shared/grading/comparedRows';
import { assessmentStateNames, changeNames, levelNames } from '../../shared/names';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { useShortName } from '../components/useShortName';
import { gradingWords, resultWords, courseWords as words } from '../messages/gradingAssessments';
import { useCall } from '../queries';
import classes from './Grading.module.css';
import { LevelTag } from './LevelTag';
import { MarkTag } from './MarkTag';
import { StandardTag } from './StandardTag';
import type { Assessment } from './useAssessmentWork';

const Radar = lazy(async () => ({ default: (await import('./Radar')).Radar }));

/** Two assessments side by side. Where nothing was chosen, the two latest of one warehouse. */
export function ComparePage() {
  const search = useSearch({ from: '/grading/compare' });
  const navigate = useNavigate();
  const shortName = useShortName();
  const { data, error } = useCall('assessments.list', {});
  const rows = data?.rows ?? [];
  const [lastBefore, lastAfter] = lastTwo(rows);
  const after = search.after ?? lastAfter?.assessment;
  const before = search.before ?? lastBefore?.assessment;
  const choose = (part: { before?: string; after?: string }) =>
    void navigate({
      to: '/grading/compare',
      replace: true,
      search: { ...(before ? { before } : {}), ...(after ? { after } : {}), ...part },
    });
  const options = rows.map((row) => ({
    value: row.assessment,
    label: words.option(
      shortName(row.warehouse.code),
      row.judgedOn,
      levelNames[row.targetLevel] ?? '',
      assessmentStateNames[stateOf(row)],
    ),
  }));
  return (
    <Page
      title={gradingWords.compareTitle}
      beside={words.compareExplain}
      {...(before && after
        ? { actions: <ExportButton list="comparedAssessments" asked={{ before, after }} /> }
        : {})}
      scrolls
    >
      <RefusalAlert error={error} />
      <Group gap={8}>
        {(['before', 'after'] as const).map((side) => (
          <Select
            key={side}
            w={330}
            searchable
            allowDeselect={false}
            label={words[side]}
            placeholder={words.choose}
            value={(side === 'before' ? before : after) ?? null}
            data={options.filter(({ value }) => value !== (side === 'before' ? after : before))}
            onChange={(value) => value && choose({ [side]: value })}
          />
        ))}
      </Group>
      {data && rows.length < 2 && <Text>{words.only}</Text>}
      {before && after && <Both key={`${before} ${after}`} before={before} after={after} />}
    </Page>
  );
}

/** The latest two of one warehouse, signed where there are such; else the latest two of all. */
function lastTwo(rows: readonly AssessmentRow[]): readonly (AssessmentRow | undefined)[] {
  const signed = rows.filter((row) => row.signed !== null);
  for (const list of [signed, rows]) {
    for (const after of list) {
      const before = list.find(
        (each) => each !== after && each.warehouse.code === after.warehouse.code,
      );
      if (before) return [before, after];
    }
  }
  return [rows[1], rows[0]];
}

function Both({ before, after }: { before: string; after: string }) {
  const { data, error } = useCall('assessments.compare', { before, after });
  return data ? <Compared {...data} /> : <RefusalAlert error={error} />;
}

const columns: readonly TableColumn<ComparedRow>[] = [
  { id: 'code', header: words.columns.code, cell: ({ code }) => code, width: 56, fixed: true },
  { id: 'title', header: words.columns.title, cell: ({ title }) => title, width: 200, grow: 2 },
  ...(['before', 'after'] as const).flatMap((side): TableColumn<ComparedRow>[] => [
    {
      id: side,
      header: words.columns[side],
      cell: ({ [side]: of }) => of?.actual ?? words.same,
      width: 130,
      grow: 1,
      align: 'right',
    },
    {
      id: `${side}Mark`,
      header: words.columns[`${side}Mark`],
      cell: ({ [side]: of }) => of && <MarkTag mark={of.mark} />,
      width: 88,
    },
  ]),
  {
    id: 'change',
    header: words.columns.change,
    cell: ({ change }) => changeNames[change],
    sortBy: ({ change }) => change,
    width: 80,
  },
];

const codeOf = ({ code }: ComparedRow) => code;

function Compared({ before, after }: { before: Assessment; after: Assessment }) {
  const shortName = useShortName();
  const [onlyChanges, setOnlyChanges] = useState(false);
  const rows = useMemo(() => {
    const all = comparedRows(before, after);
    return onlyChanges ? all.filter(({ change }) => change !== 'same') : all;
  }, [before, after, onlyChanges]);
  const outline = (of: Assessment, color: string) => ({
    name: `${shortName(of.warehouse.code)} ${of.judgedOn}`,
    color,
    scores: Object.fromEntries(of.result.dimensions.map(({ code, score }) => [code, score / 10])),
  });
  return (
    <div className={classes.results}>
      {before.standard.uid !== after.standard.uid && (
        <Text c="var(--warn)">{words.otherStandard}</Text>
      )}
      {before.targetLevel !== after.targetLevel && (
        <Text c="var(--ink-soft)">{words.otherTarget}</Text>
      )}
      <div className={classes.compared}>
        <Panel title={resultWords.dimensions}>
          <Suspense fallback={<div className={classes.picture} aria-busy />}>
            <Radar
              dimensions={after.result.dimensions}
              outlines={[outline(before, 'var(--warn)'), outline(after, 'var(--action)')]}
            />
          </Suspense>
        </Panel>
        <Panel title={resultWords.title}>
          <Scores before={before} after={after} />
        </Panel>
      </div>
      <Checkbox
        size="xs"
        label={words.onlyChanges}
        checked={onlyChanges}
        onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
      />
      <DataTable
        name="grading.compare"
        label={gradingWords.compareTitle}
        columns={columns}
        rows={rows}
        rowKey={codeOf}
        fit={30}
        empty={words.same}
      />
    </div>
  );
}

/** Level and scores of both in a table, the figures of the picture beside it. */
function Scores({ before, after }: { before: Assessment; after: Assessment }) {
  const shortName = useShortName();
  const sides = [before, after];
  const row = (name: string, cell: (of: Assessment) => ReactNode) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {sides.map((of) => (
        <td key={of.assessment}>{cell(of)}</td>
      ))}
    </tr>
  );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          {sides.map((of) => (
            <th key={of.assessment} scope="col">
              <Link to="/grading/$uid" params={{ uid: of.assessment }}>
                {shortName(of.warehouse.code)} {of.judgedOn}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(gradingWords.columns.standard, ({ standard }) => (
          <StandardTag standard={standard} />
        ))}
        {row(gradingWords.columns.targetLevel, ({ targetLevel }) => levelNames[targetLevel])}
        {row(gradingWords.columns.reached, ({ reached, targetLevel }) => (
          <LevelTag reached={reached} target={targetLevel} />
        ))}
        {row(gradingWords.columns.score, ({ score }) => scoreText(score))}
        {after.result.dimensions.map(({ code, name }) =>
          row(name, ({ result }) => {
            const of = result.dimensions.find((each) => each.code === code);
            return of ? scoreText(of.score) : words.same;
          }),
        )}
        {row(gradingWords.columns.gaps, ({ gaps }) => gaps)}
      </tbody>
    </table>
  );
}
