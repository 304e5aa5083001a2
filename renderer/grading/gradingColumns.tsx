import { formatInstant } from '../../shared/format/instant';
import { scoreText } from '../../shared/grading/amounts';
import {
  type AssessmentRow,
  type AssessmentState,
  stateOf,
} from '../../shared/grading/assessmentsApi';
import { assessmentStateNames, levelNames } from '../../shared/names';
import { Tag, type Tone } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { gradingWords } from '../messages/gradingAssessments';
import { LevelTag } from './LevelTag';

const words = gradingWords.columns;

const tones: Record<AssessmentState, Tone> = { toAnswer: 'grey', toSign: 'blue', signed: 'green' };

/** How far an assessment is, in one word and its colour. */
export function AssessmentStateTag({ row }: { row: Pick<AssessmentRow, 'signed' | 'open'> }) {
  const state = stateOf(row);
  return <Tag tone={tones[state]}>{assessmentStateNames[state]}</Tag>;
}

/** The columns of the list of assessments. */
export function gradingColumns(
  shortName: (code: string) => string,
): readonly TableColumn<AssessmentRow>[] {
  return [
    {
      id: 'warehouse',
      header: words.warehouse,
      cell: ({ warehouse }) => shortName(warehouse.code),
      sortBy: ({ warehouse }) => warehouse.code,
      width: 100,
      grow: 1,
      fixed: true,
    },
    {
      id: 'judgedOn',
      header: words.judgedOn,
      cell: ({ judgedOn }) => judgedOn,
      sortBy: ({ judgedOn }) => judgedOn,
      width: 98,
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <AssessmentStateTag row={row} />,
      sortBy: (row) => assessmentStateNames[stateOf(row)],
      width: 80,
    },
    {
      id: 'targetLevel',
      header: words.targetLevel,
      cell: ({ targetLevel }) => levelNames[targetLevel],
      sortBy: ({ targetLevel }) => targetLevel,
      width: 82,
    },
    {
      id: 'reached',
      header: words.reached,
      cell: (row) => <LevelTag reached={row.reached} target={row.targetLevel} />,
      sortBy: ({ reached }) => reached ?? 5,
      width: 92,
    },
    {
      id: 'score',
      header: words.score,
      cell: ({ score }) => scoreText(score),
      sortBy: ({ score }) => score,
      width: 66,
      align: 'right',
    },
    {
      id: 'gaps',
      header: words.gaps,
      cell: ({ gaps }) => gaps,
      sortBy: ({ gaps }) => gaps,
      width: 60,
      align: 'right',
    },
    {
      id: 'open',
      header: words.open,
      cell: ({ open }) => (open === 0 ? common.dash : open),
      sortBy: ({ open }) => open,
      width: 70,
      align: 'right',
    },
    {
      id: 'standard',
      header: words.standard,
      cell: ({ standard }) => gradingWords.version(standard.title, standard.version),
      sortBy: ({ standard }) => `${standard.title} ${standard.version}`,
      width: 210,
      grow: 2,
    },
    {
      id: 'by',
      header: words.by,
      cell: ({ by }) => by.name,
      sortBy: ({ by }) => by.name,
      width: 80,
    },
    {
      id: 'signedBy',
      header: words.signedBy,
      cell: ({ signed }) => signed?.by.name ?? common.dash,
      sortBy: ({ signed }) => signed?.by.name ?? null,
      width: 80,
    },
    {
      id: 'signedAt',
      header: words.signedAt,
      cell: ({ signed }) => signed && formatInstant(signed.at),
      sortBy: ({ signed }) => signed?.at ?? null,
      width: 136,
      hidden: true,
    },
  ];
}
