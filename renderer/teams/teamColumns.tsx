import { formatCount } from '../../shared/format/money';
import { teamClassNames, tierNames } from '../../shared/names';
import type { DeploymentRow } from '../../shared/teams/deploymentsApi';
import { worstGap } from '../../shared/teams/readiness';
import type { TeamReadiness } from '../../shared/teams/readinessApi';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { teamsWords } from '../messages/operations';
import { deploymentWords, readinessWords as words } from '../messages/teams';
import { ReadyBar } from './ReadyBar';
import type { Team } from './team';

/** A team of the list; one that is out of use has no readiness. */
export interface TeamRow {
  team: Team;
  readiness: TeamReadiness | null;
  /** Its last 出动 that is not over. */
  out: DeploymentRow | null;
}

const overdueOf = ({ readiness }: TeamRow) =>
  readiness?.lines.reduce((sum, { serviceOverdue }) => sum + serviceOverdue, 0) ?? 0;

/** The columns of 救援队: every team at a glance. */
export const teamColumns: readonly TableColumn<TeamRow>[] = [
  {
    id: 'name',
    header: teamsWords.team,
    cell: ({ team: { name, active }, out }) => (
      <>
        {name} {!active && <Tag tone="outlined">{teamsWords.inactive}</Tag>}
        {out && (
          <span
            title={`${deploymentWords.forOperation(out.operation?.name ?? null)} ${deploymentWords.since(out.goneOn)}`}
          >
            <Tag tone={out.isOverdue ? 'red' : 'orange'}>
              {deploymentWords.standings[out.standing]}
            </Tag>
          </span>
        )}
      </>
    ),
    sortBy: ({ team }) => team.name,
    width: 190,
    grow: 1,
    fixed: true,
  },
  {
    id: 'class',
    header: teamsWords.class,
    cell: ({ team }) => teamClassNames[team.class],
    sortBy: ({ team }) => teamClassNames[team.class],
    width: 84,
  },
  {
    id: 'tier',
    header: teamsWords.tier,
    cell: ({ team }) => tierNames[team.tier],
    width: 60,
    hidden: true,
  },
  {
    id: 'share',
    header: words.share,
    cell: ({ readiness }) => readiness && <ReadyBar readiness={readiness} />,
    sortBy: ({ readiness }) => readiness?.shares?.lines ?? null,
    width: 150,
  },
  {
    id: 'byQuantity',
    header: words.byQuantity,
    cell: ({ readiness }) =>
      readiness?.shares ? words.percent(readiness.shares.quantity) : common.dash,
    sortBy: ({ readiness }) => readiness?.shares?.quantity ?? null,
    width: 76,
    align: 'right',
  },
  {
    id: 'worst',
    header: words.worst,
    cell: ({ readiness }) => {
      if (readiness?.out) return null;
      const line = worstGap(readiness?.lines ?? []);
      if (line !== null) {
        const { item, missing } = line;
        return <Tag tone="orange">{words.gap(item.name, formatCount(missing), item.unit)}</Tag>;
      }
      return readiness?.shares && <Tag tone="green">{words.noGap}</Tag>;
    },
    width: 190,
    grow: 1,
  },
  {
    id: 'people',
    header: words.people,
    cell: ({ readiness }) => {
      if (readiness === null) return null;
      if (readiness.out !== null) return words.peopleOf(0);
      const { canGo, asked } = readiness.people;
      if (asked === null) return words.peopleOf(canGo);
      const text = <span title={words.asked(canGo, asked)}>{words.peopleOf(canGo)}</span>;
      return canGo < asked ? <Tag tone="orange">{words.lacking(canGo, asked)}</Tag> : text;
    },
    sortBy: ({ readiness }) => readiness?.people.canGo ?? null,
    width: 104,
    align: 'right',
  },
  {
    id: 'certificates',
    header: teamsWords.certificates,
    cell: ({ readiness }) => {
      const { expired = 0, expiring = 0 } = readiness?.people ?? {};
      if (expired > 0) return <Tag tone="red">{words.expired(expired)}</Tag>;
      return expiring > 0 && <Tag tone="orange">{words.expiring(expiring)}</Tag>;
    },
    width: 150,
  },
  {
    id: 'service',
    header: words.columns.serviceOverdue,
    cell: (row) => overdueOf(row) > 0 && <Tag tone="red">{formatCount(overdueOf(row))}</Tag>,
    sortBy: overdueOf,
    width: 84,
    align: 'right',
  },
];
