import { Button, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { newUid } from '../api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { enterWalk } from '../components/enterWalk';
import { FormDialog } from '../components/FormDialog';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { tell } from '../components/tell';
import { categoriesWords as words } from '../messages/items';
import { useCall, useCommand } from '../queries';

type Category = Output<'categories.list'>['rows'][number];

const uidOf = ({ uid }: Category) => uid;
const columns: readonly TableColumn<Category>[] = [
  {
    id: 'code',
    header: words.code,
    cell: ({ code }) => code,
    sortBy: ({ code }) => code,
    width: 80,
    fixed: true,
  },
  {
    id: 'name',
    header: words.name,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    width: 200,
    grow: 1,
    fixed: true,
  },
  {
    id: 'items',
    header: words.items,
    cell: ({ items }) => items,
    sortBy: ({ items }) => items,
    width: 100,
    align: 'right',
  },
];

/** 物资品类: by what the catalogue is put in order. */
export function CategoriesPage() {
  const { data, error } = useCall('categories.list', {});
  const mayWrite = useMay('categories.save');
  const [editing, edit] = useState<Category | 'new' | null>(null);
  const add = () => edit('new');
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          <ExportButton list="categories" asked={{}} />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {words.add} F7
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={error} />
      <DataTable
        name="categories"
        label={words.title}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        {...(mayWrite ? { onOpen: edit } : {})}
        empty={words.empty}
        plain
        autoFocus
      />
      {editing !== null && (
        <CategoryDialog category={editing === 'new' ? null : editing} onClose={() => edit(null)} />
      )}
    </Page>
  );
}

function CategoryDialog({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const [uid] = useState(() => category?.uid ?? newUid());
  const [code, setCode] = useState(category?.code ?? '');
  const [name, setName] = useState(category?.name ?? '');
  const [tried, setTried] = useState(false);
  const save = useCommand('categories.save');
  const isCode = /^[0-9A-Z]{1,6}$/.test(code);
  const isName = name.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isCode || !isName) return;
    save.mutate(
      { input: { category: uid, code, name: name.trim() } },
      {
        onSuccess: () => {
          tell(words.saved(name.trim()));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={category ? words.edit : words.add}
      size={440}
      dirty={code !== (category?.code ?? '') || name !== (category?.name ?? '')}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack onKeyDown={enterWalk}>
        <TextInput
          data-autofocus
          required
          label={words.code}
          maxLength={6}
          value={code}
          error={tried && !isCode && words.problems.code}
          onChange={(event) => setCode(event.currentTarget.value.normalize('NFKC').toUpperCase())}
        />
        <TextInput
          required
          label={words.name}
          maxLength={40}
          value={name}
          error={tried && !isName && words.problems.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Stack>
    </FormDialog>
  );
}
