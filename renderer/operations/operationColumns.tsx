import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { operationKindNames, responseLevelNames } from '../../shared/names';
import { levelBody, type OperationRow } from '../../shared/operations/api';
import { operationState } from '../../shared/operations/inForce';
import { levelHolder } from '../../shared/operations/levels';
import { momentText } from '../../shared/operations/moment';
import { useSession } from '../app/session';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { operationsWords as words } from '../messages/operations';

/** The columns of the list of operations, as of today. */
export function useOperationColumns(): readonly TableColumn<OperationRow>[] {
  const { today } = useSession();
  return useMemo(
    () => [
      {
        id: 'name',
        header: words.name,
        cell: ({ uid, name }) => (
          <Link to="/operations/$uid" params={{ uid }}>
            {name}
          </Link>
        ),
        sortBy: ({ name }) => name,
        width: 200,
        grow: 2,
        fixed: true,
      },
      {
        id: 'state',
        header: words.state,
        cell: (row) => <OperationState operation={row} today={today} />,
        width: 84,
      },
      {
        id: 'kind',
        header: words.kind,
        cell: ({ kind }) => operationKindNames[kind],
        sortBy: ({ kind }) => operationKindNames[kind],
        width: 132,
      },
      { id: 'place', header: words.place, cell: ({ place }) => place, width: 130, grow: 1 },
      {
        id: 'startedOn',
        header: words.startedOn,
        cell: ({ startedOn, startedTime }) => momentText({ on: startedOn, time: startedTime }),
        sortBy: ({ startedOn, startedTime }) => `${startedOn} ${startedTime ?? ''}`,
        width: 136,
      },
      {
        id: 'endedOn',
        header: words.endedOn,
        cell: ({ endedOn }) => endedOn ?? common.dash,
        sortBy: ({ endedOn }) => endedOn,
        width: 104,
      },
      {
        id: 'levels',
        header: words.levels,
        cell: ({ levels }) =>
          levelBody.options
            .flatMap((body) => levels.filter((each) => each.body === body))
            .map(({ level, ...of }) => `${levelHolder(of)} ${responseLevelNames[level]}`)
            .join('，') || common.dash,
        width: 200,
        grow: 2,
      },
      {
        id: 'documents',
        header: words.documents,
        cell: ({ uid }) => (
          <Link to="/documents" search={{ operation: uid }}>
            {common.open}
          </Link>
        ),
        width: 84,
      },
    ],
    [today],
  );
}

/** 进行中, 已结束 or 未开始 on a day, or 已撤销. */
export function OperationState({ operation, today }: { operation: OperationRow; today: string }) {
  const state = operationState(operation, today);
  const tone = state === 'inForce' ? 'orange' : state === 'withdrawn' ? 'gone' : 'grey';
  return <Tag tone={tone}>{words[state]}</Tag>;
}
