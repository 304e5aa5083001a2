import { scoreText } from '../../shared/grading/amounts';
import { gapText } from '../../shared/grading/gaps';
import { type GradedWarehouse, standingOf } from '../../shared/grading/provinceGrading';
import { levelNames } from '../../shared/names';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { provinceGradingWords as words } from '../messages/gradingProvince';
import { LevelTag } from './LevelTag';
import { StandardTag } from './StandardTag';
import { Trend } from './Trend';

/** The columns of 全省评级. */
export function provinceGradingColumns(): readonly TableColumn<GradedWarehouse>[] {
  const { columns } = words;
  return [
    {
      id: 'warehouse',
      header: columns.warehouse,
      cell: ({ shortName }) => shortName,
      sortBy: ({ code }) => code,
      width: 84,
      fixed: true,
    },
    {
      id: 'reached',
      header: columns.reached,
      cell: (row) => {
        const { last, targetLevel, inWork } = row;
        if (last) return <LevelTag reached={last.reached} target={targetLevel} />;
        if (standingOf(row) === 'notKept') return <span>{words.notKept}</span>;
        return <Tag tone="grey">{inWork ? words.inWork : words.notGraded}</Tag>;
      },
      sortBy: ({ last }) => (last ? (last.reached ?? 5) : null),
      width: 84,
    },
    {
      id: 'targetLevel',
      header: columns.targetLevel,
      cell: ({ targetLevel }) => levelNames[targetLevel],
      sortBy: ({ targetLevel }) => targetLevel,
      width: 76,
    },
    {
      id: 'score',
      header: columns.score,
      cell: ({ last }) =>
        last ? (
          <span title={words.scoreOf(scoreText(last.score), levelNames[last.targetLevel] ?? '')}>
            {scoreText(last.score)}
          </span>
        ) : (
          common.dash
        ),
      sortBy: ({ last }) => last?.score ?? null,
      width: 58,
      align: 'right',
    },
    {
      id: 'trend',
      header: columns.trend,
      cell: ({ trend }) => <Trend trend={trend} />,
      width: 66,
    },
    {
      id: 'worst',
      header: columns.worst,
      cell: ({ last }) =>
        last?.worst ? <span title={gapText(last.worst)}>{gapText(last.worst)}</span> : common.dash,
      sortBy: ({ last }) => (last?.worst ? gapText(last.worst) : null),
      width: 120,
      grow: 1,
    },
    {
      id: 'daysSince',
      header: columns.daysSince,
      cell: ({ last }) => (last ? words.days(last.daysSince) : common.dash),
      sortBy: ({ last }) => last?.daysSince ?? null,
      width: 74,
      align: 'right',
    },
    {
      id: 'judgedOn',
      header: columns.judgedOn,
      cell: ({ last }) => last?.judgedOn ?? common.dash,
      sortBy: ({ last }) => last?.judgedOn ?? null,
      width: 98,
      hidden: true,
    },
    {
      id: 'standard',
      header: columns.standard,
      cell: ({ last }) => (last ? <StandardTag standard={last.standard} /> : common.dash),
      sortBy: ({ last }) => (last ? `${last.standard.title} ${last.standard.version}` : null),
      width: 220,
      hidden: true,
    },
  ];
}
