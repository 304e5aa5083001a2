import { Menu, Select } from '@mantine/core';
import { IconKeyboard, IconSearch, IconUrgent, IconUserCog } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { storeKindNames } from '../../shared/names';
import type { OperationRow } from '../../shared/operations/api';
import { Tag } from '../components/Tag';
import { drillWords } from '../messages/drills';
import { keyWords } from '../messages/keys';
import { shellWords } from '../messages/shell';
import { useCall } from '../queries';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu';
import { useWarehouse } from './warehouse';

/** The search that opens everywhere, the warehouse one works at, what is in force, who one is. */
export function TopBar({
  inForce,
  onLookUp,
  onKeys,
}: {
  inForce: readonly OperationRow[];
  onLookUp: () => void;
  onKeys: () => void;
}) {
  const { warehouse } = useWarehouse();
  const navigate = useNavigate();
  const store = useCall('store.read', {}).data?.store;
  const kind = store?.kind;
  return (
    <header className={classes.top}>
      <button type="button" className={classes.lookUp} onClick={onLookUp}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.grow}>{shellWords.lookUp}</span>
        <span>Ctrl+K</span>
      </button>
      {kind && kind !== 'real' && <Tag tone="orange">{storeKindNames[kind]}</Tag>}
      {store?.isDrill && <Tag tone="red">{drillWords.word}</Tag>}
      <div className={classes.spring} />
      <InForce operations={inForce} />
      <WarehouseSwitch />
      <UserMenu warehouse={warehouse.code}>
        <Menu.Item
          leftSection={<IconUserCog size={16} />}
          onClick={() => void navigate({ to: '/settings/me' })}
        >
          {shellWords.settings}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onKeys}>
          {keyWords.title} F1
        </Menu.Item>
      </UserMenu>
    </header>
  );
}

function InForce({ operations }: { operations: readonly OperationRow[] }) {
  const [first] = operations;
  if (!first) return null;
  const name = shellWords.operation(first.name);
  return (
    <Link to="/operations" className={classes.operation} title={name}>
      <IconUrgent size={16} aria-hidden />
      <span className={classes.grow}>{name}</span>
      {/* How many there are is said however long the name of the first is. */}
      {operations.length > 1 && shellWords.operationMore(operations.length)}
    </Link>
  );
}

function WarehouseSwitch() {
  const { warehouse, warehouses, choose } = useWarehouse();
  return (
    <Select
      aria-label={shellWords.warehouse}
      w={170}
      style={{ flex: 'none' }}
      size="xs"
      searchable
      value={warehouse.code}
      onChange={(code) => code && choose(code)}
      data={warehouses.map(({ code, shortName, keptHere }) => ({
        value: code,
        label: keptHere ? shortName : `${shortName}（${shellWords.notKeptHere}）`,
      }))}
      comboboxProps={{ width: 240, position: 'bottom-end' }}
      maxDropdownHeight={420}
    />
  );
}
