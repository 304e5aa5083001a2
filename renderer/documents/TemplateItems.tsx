import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { KindName } from '../../shared/documents/kind';
import { kindNames } from '../../shared/names';
import { NamesDialog } from '../components/NamesDialog';
import { templateWords as words } from '../messages/templates';
import { useCall, useCommand } from '../queries';

/** 从模板, as items of a menu: the templates of a warehouse, of one kind or of all. */
export function TemplateItems({
  warehouse,
  kind,
  onManage,
}: {
  warehouse: string;
  kind: KindName | undefined;
  onManage: () => void;
}) {
  const navigate = useNavigate();
  const rows = useTemplates(warehouse, kind);
  return (
    <>
      <Menu.Label>{rows.length > 0 ? words.from : words.none}</Menu.Label>
      {rows.map(({ uid, kind: of, name }) => (
        <Menu.Item
          key={uid}
          onClick={() =>
            void navigate({
              to: '/documents/new/$kind',
              params: { kind: of },
              search: { warehouse, template: uid },
            })
          }
        >
          {name}
        </Menu.Item>
      ))}
      {rows.length > 0 && <Menu.Item onClick={onManage}>{words.manage}</Menu.Item>}
    </>
  );
}

/** The same templates, to be forgotten. */
export function TemplatesDialog({
  warehouse,
  kind,
  onClose,
}: {
  warehouse: string;
  kind: KindName | undefined;
  onClose: () => void;
}) {
  const rows = useTemplates(warehouse, kind);
  const remove = useCommand('templates.remove');
  return (
    <NamesDialog
      title={words.title}
      rows={rows}
      error={remove.error}
      onRemove={({ uid: template }) => remove.mutate({ input: { template } })}
      onClose={onClose}
    />
  );
}

/** Of all kinds each is called with its kind. */
function useTemplates(warehouse: string, kind: KindName | undefined) {
  const rows = useCall('templates.list', { warehouse }).data?.rows ?? [];
  return kind === undefined
    ? rows.map((row) => ({ ...row, name: words.of(kindNames[row.kind], row.name) }))
    : rows.filter((row) => row.kind === kind);
}
