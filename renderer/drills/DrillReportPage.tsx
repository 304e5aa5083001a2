import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DrillReportView } from '../../shared/drills/api';
import { isUntouched } from '../../shared/drills/report';
import { type ReportPart, reportParts } from '../../shared/drills/reportLines';
import { tallyOf, tallyText } from '../../shared/drills/score';
import { formatInstant } from '../../shared/format/instant';
import { minutesText } from '../../shared/format/minutes';
import { storeKindNames } from '../../shared/names';
import { useMay } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { Page, Panel } from '../components/Page';
import { PrintSheets } from '../components/PrintSheets';
import { RefusalAlert } from '../components/RefusalAlert';
import { drillWords } from '../messages/drills';
import { EraseButton } from '../parties/ErasePerson';
import { useCall } from '../queries';
import classes from './Drills.module.css';
import { TeamRecordDialog } from './TeamRecordDialog';

const words = drillWords.report;

/** One 演练报告: the same lines as on paper. */
export function DrillReportPage() {
  const { uid } = useParams({ from: '/drills/$uid' });
  const { data: report, error } = useCall('drills.report', { drill: uid });
  const { warehouses } = useWarehouse();
  const mayRecord = useMay('teamRecords.enter');
  const [recording, record] = useState(false);
  const names = Object.fromEntries(warehouses.map(({ code, shortName }) => [code, shortName]));
  return (
    <Page
      title={words.title(report?.title ?? '')}
      beside={<Link to="/drills">{words.back}</Link>}
      actions={
        <>
          {report?.events.some(({ noted }) => noted?.note) && (
            <EraseButton whose={{ kind: 'drillReport', drill: uid }} name={report.title} />
          )}
          {mayRecord && report && (
            <Button variant="default" onClick={() => record(true)}>
              {drillWords.record.button}
            </Button>
          )}
          <PrintSheets
            label={words.print}
            sheets={
              report ? [{ label: words.print, sheet: { form: 'drillReport', drill: uid } }] : []
            }
          />
        </>
      }
      scrolls
    >
      <RefusalAlert error={error} />
      {report && <Facts report={report} />}
      {report && reportParts(report, names).map((part) => <Part key={part.title} part={part} />)}
      {recording && report && <TeamRecordDialog report={report} onClose={() => record(false)} />}
    </Page>
  );
}

function Facts({ report }: { report: DrillReportView }) {
  const { kind, begunAt, begunBy, endedAt, endedBy, minutes, about } = report;
  const facts = [
    [words.facts.begun, `${formatInstant(begunAt)} ${begunBy}`],
    [words.facts.ended, `${formatInstant(endedAt)} ${endedBy ?? ''}`],
    [words.facts.minutes, minutesText(minutes)],
    [words.facts.milestones, tallyText(tallyOf(report))],
    [words.facts.books, isUntouched(report) ? drillWords.untouched : drillWords.touched],
    [words.facts.kind, words.copyOf(storeKindNames[kind])],
  ];
  return (
    <Panel>
      <span>{about}</span>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <Fact key={label} label={label ?? ''} value={value ?? ''} />
        ))}
      </dl>
    </Panel>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Part({ part: { title, heads, lines } }: { part: ReportPart }) {
  return (
    <Panel title={title}>
      <table className={classes.lines} aria-label={title}>
        <thead>
          <tr>
            <th>{words.columns.label}</th>
            <th>{heads[0]}</th>
            <th>{heads[1]}</th>
            <th>{words.columns.verdict}</th>
            <th>{words.columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, target, actual, verdict, tone, note }) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{target}</td>
              <td>{actual}</td>
              <td data-tone={tone}>{verdict}</td>
              <td className={classes.soft}>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
