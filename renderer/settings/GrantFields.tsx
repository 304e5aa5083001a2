import { ActionIcon, Button, Fieldset, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { roleNames } from '../../shared/names';
import { role } from '../../shared/roles';
import { useWarehouse } from '../app/warehouse';
import { DateInput } from '../components/DateInput';
import { usersWords as words } from '../messages/settings';
import classes from './Settings.module.css';
import type { User } from './UsersPage';

type Grants = User['grants'];

const everywhere = '';

/** 授权: one role at one warehouse, or at all of them, line by line; a deputy's has its days. */
export function GrantFields({
  grants,
  onChange,
}: {
  grants: Grants;
  onChange: (grants: Grants) => void;
}) {
  const { warehouses } = useWarehouse();
  const places = [
    { value: everywhere, label: words.everywhere },
    ...warehouses.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const change = (index: number, part: Partial<Grants[number]>) =>
    onChange(grants.map((grant, at) => (at === index ? { ...grant, ...part } : grant)));
  return (
    <Fieldset legend={words.grants}>
      <Stack gap={8}>
        <Text size="sm" c="var(--ink-soft)">
          {words.deputyHint}
        </Text>
        {grants.length === 0 && <Text c="var(--ink-soft)">{words.noGrants}</Text>}
        {grants.map((grant, index) => (
          // A grant has no name but its place.
          <div key={index} className={classes.grant}>
            <Select
              aria-label={words.role}
              value={grant.role}
              data={role.options.map((each) => ({ value: each, label: roleNames[each] }))}
              onChange={(value) =>
                value && change(index, { role: value as Grants[number]['role'] })
              }
            />
            <Select
              aria-label={words.warehouse}
              searchable
              value={grant.warehouse ?? everywhere}
              data={places}
              onChange={(value) => change(index, { warehouse: value || null })}
            />
            <DateInput
              aria-label={words.from}
              placeholder={words.from}
              value={grant.from}
              onChange={(from) => change(index, { from })}
            />
            <DateInput
              aria-label={words.to}
              placeholder={words.to}
              ahead
              value={grant.to}
              onChange={(to) => change(index, { to })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeGrant}
              title={words.removeGrant}
              onClick={() => onChange(grants.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() =>
              onChange([...grants, { role: 'keeper', warehouse: null, from: null, to: null }])
            }
          >
            {words.addGrant}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
