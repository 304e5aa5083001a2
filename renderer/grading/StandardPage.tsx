import { Button, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Output } from '../../shared/api';
import { demandText } from '../../shared/grading/demands';
import type { Criterion } from '../../shared/grading/kinds';
import { levels } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { useKeys } from '../app/keys';
import { useToday } from '../app/session';
import { DataTable } from '../components/DataTable';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { standardFaultText } from '../messages/grading';
import { gradingWords } from '../messages/gradingAssessments';
import {
  criterionKindNames,
  standardFormWords,
  standardsWords,
  standardWords as words,
} from '../messages/gradingStandards';
import { useCall } from '../queries';
import { CriterionDialog } from './CriterionDialog';
import { CriterionPanel } from './CriterionPanel';
import { DimensionsDialog } from './DimensionsDialog';
import { faultsOfCriterion } from './faultsAt';
import classes from './Grading.module.css';
import standardClasses from './Standard.module.css';
import { StandardActions } from './StandardActions';
import { StandardFacts } from './StandardFacts';
import { StandardHeadDialog } from './StandardHeadDialog';
import { StandardStateTag, standardState } from './standardState';
import { useMaintainsStandards } from './useMaintainsStandards';

/** One version of a standard: read by everybody, its draft changed by who keeps the standards. */
export function StandardPage() {
  const { uid } = useParams({ from: '/settings/standards/$uid' });
  const { data: view, error } = useCall('standards.read', { standard: uid });
  const today = useToday();
  const isOwnDraft = useMaintainsStandards() && view?.publishedAt === null;
  // What can't be read would be lost with the next saving.
  const mayWrite = isOwnDraft && view?.unreadable.length === 0;
  const [chosen, choose] = useState<string | null>(null);
  const [doing, setDoing] = useState<'head' | 'dimensions' | 'edit' | 'add' | null>(null);
  const columns = useMemo(() => (view ? criterionColumns(view) : []), [view]);
  useKeys(
    mayWrite
      ? [{ key: 'F7', label: standardFormWords.newCriterion, run: () => setDoing('add') }]
      : [],
  );
  if (!view) {
    return (
      <Page title={standardsWords.title}>
        <RefusalAlert error={error} />
      </Page>
    );
  }
  const { body, faults } = view;
  const criterion = body.criteria.find(({ code }) => code === chosen) ?? body.criteria[0];
  const weights = body.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const close = () => setDoing(null);
  return (
    <Page
      title={gradingWords.version(view.title, view.version)}
      beside={
        <>
          <StandardStateTag state={standardState(view, today)} />{' '}
          {!view.official && <Tag tone="straw">{gradingWords.proposal}</Tag>}
        </>
      }
      actions={<StandardActions view={view} isOwnDraft={isOwnDraft} />}
    >
      <StandardFacts
        view={view}
        {...(mayWrite
          ? { onEdit: () => setDoing('head'), onDimensions: () => setDoing('dimensions') }
          : {})}
      />
      {view.unreadable.length > 0 && (
        <div className={classes.vetoes} role="alert">
          <b>{words.unreadable(view.unreadable.length)}</b>
          <div>{view.unreadable.join('、')}</div>
          <div>{words.unreadableHint}</div>
        </div>
      )}
      {mayWrite && faults.length > 0 && (
        <div className={classes.vetoes} role="status">
          <b>{words.faults}</b>
          {faults.map((fault) => (
            <div key={`${fault.fault} ${fault.of}`}>{standardFaultText(fault)}</div>
          ))}
        </div>
      )}
      <div className={standardClasses.standard}>
        <DataTable
          name="standard.criteria"
          label={words.criteria}
          columns={columns}
          rows={body.criteria}
          rowKey={({ code }) => code}
          autoFocus
          onMove={({ code }) => choose(code)}
          onOpen={({ code }) => {
            choose(code);
            if (mayWrite) setDoing('edit');
          }}
          summary={words.weights(weights, body.criteria.length)}
          empty={words.criteria}
        />
        {criterion && (
          <Panel
            title={`${criterion.code} ${criterion.title}`}
            aside={
              mayWrite && (
                <Button size="compact-sm" variant="light" onClick={() => setDoing('edit')}>
                  {words.edit}
                </Button>
              )
            }
          >
            {faultsOfCriterion(faults, criterion).map((fault) => (
              <Text key={fault.fault} c="var(--danger)" size="sm">
                {standardFaultText(fault)}
              </Text>
            ))}
            <CriterionPanel criterion={criterion} view={view} mayWrite={mayWrite} />
          </Panel>
        )}
      </div>
      {mayWrite && (
        <Button
          style={{ alignSelf: 'flex-start' }}
          variant="default"
          onClick={() => setDoing('add')}
        >
          {words.addCriterion} F7
        </Button>
      )}
      {doing === 'head' && <StandardHeadDialog view={view} onClose={close} />}
      {doing === 'dimensions' && <DimensionsDialog view={view} onClose={close} />}
      {(doing === 'add' || (doing === 'edit' && criterion)) && (
        <CriterionDialog
          view={view}
          criterion={doing === 'edit' && criterion ? criterion : null}
          onSaved={choose}
          onClose={close}
        />
      )}
    </Page>
  );
}

function criterionColumns({
  body: { dimensions },
  faults,
  items,
}: Output<'standards.read'>): readonly TableColumn<Criterion>[] {
  const { columns } = words;
  return [
    {
      id: 'code',
      header: columns.code,
      cell: (criterion) => (
        <>
          {criterion.code}
          {faultsOfCriterion(faults, criterion).length > 0 && (
            <span className={standardClasses.fault}> ✗</span>
          )}
        </>
      ),
      width: 58,
      fixed: true,
    },
    {
      id: 'dimension',
      header: columns.dimension,
      cell: ({ dimension }) => dimensions.find(({ code }) => code === dimension)?.name ?? dimension,
      width: 52,
    },
    {
      id: 'title',
      header: columns.title,
      cell: ({ veto, title }) => (veto ? `★ ${title}` : title),
      width: 150,
      grow: 2,
    },
    {
      id: 'weight',
      header: columns.weight,
      cell: ({ weight }) => weight,
      sortBy: ({ weight }) => weight,
      width: 54,
      align: 'right',
    },
    ...levels.map(
      (level): TableColumn<Criterion> => ({
        id: `level${level}`,
        header: levelNames[level] ?? '',
        cell: (criterion) => demandText(criterion, level, items),
        width: 84,
        grow: 1,
      }),
    ),
    {
      id: 'kind',
      header: columns.kind,
      cell: ({ kind }) => criterionKindNames[kind],
      sortBy: ({ kind }) => criterionKindNames[kind],
      width: 90,
      hidden: true,
    },
    {
      id: 'evidence',
      header: columns.evidence,
      cell: ({ evidence }) => evidence,
      width: 130,
      grow: 1,
      hidden: true,
    },
  ];
}
