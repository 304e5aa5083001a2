import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeploymentRow } from '../../shared/teams/deploymentsApi';
import { useWritesAt } from '../app/useWritesAt';
import { Panel } from '../components/Page';
import { ReasonDialog } from '../components/ReasonDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { SheetPreview } from '../components/SheetPreview';
import { Tag } from '../components/Tag';
import { tell } from '../components/tell';
import { deploymentWords as words } from '../messages/teams';
import { useCall, useCommand } from '../queries';
import { BackDialog } from './BackDialog';
import classes from './Teams.module.css';
import type { Team } from './team';

/** Where the team is now: what it went out for and since when, until somebody says that it is back. */
export function Deployments({ team, warehouse }: { team: Team; warehouse: string | undefined }) {
  const { data, error } = useCall('deployments.list', { team: team.uid });
  const mayWrite = useWritesAt(warehouse);
  const strike = useCommand('deployments.strike');
  const [doing, setDoing] = useState<{
    what: 'print' | 'back' | 'strike';
    row: DeploymentRow;
  } | null>(null);
  const close = () => setDoing(null);
  if (error) return <RefusalAlert error={error} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <Panel>
      <ul className={classes.gone} aria-label={words.label(team.name)}>
        {data.rows.map((row) => (
          <li key={row.deployment}>
            <Said row={row} />
            <Group gap={8}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setDoing({ what: 'print', row })}
              >
                {words.packingList}
              </Button>
              {mayWrite && (
                <>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setDoing({ what: 'strike', row })}
                  >
                    {words.strike}
                  </Button>
                  <Button size="compact-sm" onClick={() => setDoing({ what: 'back', row })}>
                    {words.back}
                  </Button>
                </>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {doing?.what === 'back' && <BackDialog row={doing.row} onClose={close} />}
      {doing?.what === 'print' && (
        <SheetPreview
          sheet={{
            ...{ form: 'teamPackingList', team: team.uid, deployment: doing.row.deployment },
          }}
          onClose={close}
        />
      )}
      {doing?.what === 'strike' && (
        <ReasonDialog
          title={words.strikeTitle}
          confirm={words.strikeTitle}
          busy={strike.isPending}
          error={strike.error}
          onConfirm={(reason) =>
            strike.mutate(
              { input: { deployment: doing.row.deployment, reason } },
              {
                onSuccess: () => {
                  tell(words.struckDone);
                  close();
                },
              },
            )
          }
          onClose={close}
        >
          {words.strikeExplain}
        </ReasonDialog>
      )}
    </Panel>
  );
}

function Said({ row }: { row: DeploymentRow }) {
  const { standing, operation, goneOn, dueOn, isOverdue, papers, by } = row;
  return (
    <span className={classes.said}>
      <Tag tone={isOverdue ? 'red' : 'orange'}>{words.standings[standing]}</Tag>
      {operation ? (
        <Link to="/operations/$uid" params={{ uid: operation.uid }}>
          {operation.name}
        </Link>
      ) : (
        words.forOperation(null)
      )}
      <span>{words.since(goneOn)}</span>
      <span className={classes.soft}>{words.due(dueOn)}</span>
      {isOverdue && <Tag tone="red">{words.overdue}</Tag>}
      {papers.map(({ document, number }, index) => (
        <Link key={document} to="/documents/$uid" params={{ uid: document }}>
          {number ?? words.draft(index + 1)}
        </Link>
      ))}
      <span className={classes.soft}>{words.by(by.name)}</span>
    </span>
  );
}
