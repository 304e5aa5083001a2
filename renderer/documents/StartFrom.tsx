import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Body } from '../../shared/documents/kinds';
import { canBeTemplate } from '../../shared/documents/templates';
import { useKeys } from '../app/keys';
import { startWords as words } from '../messages/templates';
import { useCall } from '../queries';
import type { Draft } from './useDraft';

/** Whether nothing stands on it yet that beginning otherwise would take away. */
export function isBlank({ body }: Draft): boolean {
  return (body as { lines?: readonly unknown[] }).lines?.length === 0;
}

/**
 * On a blank paper, what it may begin with instead: for a receipt the announced goods that its
 * warehouse still waits for (按通知入库), and the templates of its kind (从模板), each list opened by
 * one key. Where there is nothing to begin with, nothing is offered.
 */
export function StartFrom({ draft }: { draft: Draft }) {
  const { body } = draft;
  return (
    <>
      {isAwaitable(body) && <Announced draft={draft} />}
      {canBeTemplate(body.kind) && <Templates draft={draft} />}
    </>
  );
}

/** What was there before the books began was announced by nobody. */
function isAwaitable(body: Body): boolean {
  return body.kind === 'receipt' && body.receiptType !== 'opening';
}

function Announced({ draft }: { draft: Draft }) {
  const { warehouse } = draft;
  const { data } = useCall('arrivals.list', { warehouse, show: 'open', limit: 20 });
  const begin = useBeginAnew(draft);
  return (
    <Choices
      title={words.byArrival}
      keyName="Alt+T"
      rows={(data?.rows ?? []).map(({ arrival, number, source, items, expectedOn }) => ({
        uid: arrival,
        name: `${source.name}：${items}`,
        aside: `${number} ${words.expectedOn(expectedOn)}`,
      }))}
      onChoose={(arrival) => begin({ arrival })}
    />
  );
}

function Templates({ draft }: { draft: Draft }) {
  const { data } = useCall('templates.list', { warehouse: draft.warehouse });
  const begin = useBeginAnew(draft);
  return (
    <Choices
      title={words.byTemplate}
      keyName="Alt+M"
      rows={(data?.rows ?? []).filter(({ kind }) => kind === draft.body.kind)}
      onChoose={(template) => begin({ template })}
    />
  );
}

/** Begins the same kind of paper once more, in the place of this one, which was never saved. */
function useBeginAnew({ warehouse, businessDate, body }: Draft) {
  const navigate = useNavigate();
  return (by: { arrival: string } | { template: string }) =>
    void navigate({
      to: '/documents/new/$kind',
      params: { kind: body.kind },
      search: { warehouse, businessDate, ...by },
      replace: true,
    });
}

/** A list that one key opens: arrows and Enter choose from it. */
function Choices({
  title,
  keyName,
  rows,
  onChoose,
}: {
  title: string;
  keyName: string;
  rows: readonly { uid: string; name: string; aside?: string }[];
  onChoose: (uid: string) => void;
}) {
  const [opened, setOpened] = useState(false);
  const isOffered = rows.length > 0;
  useKeys(isOffered ? [{ key: keyName, label: title, run: () => setOpened(true) }] : []);
  if (!isOffered) return null;
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button size="compact-sm" variant="light">
          {words.count(title, rows.length)} {keyName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {rows.map(({ uid, name, aside }, index) => (
          <Menu.Item
            key={uid}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            rightSection={aside && <small>{aside}</small>}
            onClick={() => onChoose(uid)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
