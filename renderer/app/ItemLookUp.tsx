import { Modal, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { lookUpWords as words } from '../messages/shell';
import { callQuery } from '../queries';
import classes from './ItemLookUp.module.css';
import { ItemWhere } from './ItemWhere';
import { useWarehouse } from './warehouse';

/** 查物资: two letters, and where it lies with what runs out first, without leaving the screen. */
export function ItemLookUp({ onClose }: { onClose: () => void }) {
  const { warehouse } = useWarehouse();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const wanted = search.trim();
  const { data } = useQuery({
    ...callQuery('items.find', { search: wanted, warehouse: warehouse.code, limit: 12 }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const items = wanted === '' ? [] : (data?.rows ?? []);
  const item = items[Math.min(active, items.length - 1)];

  const open = () => {
    if (!item) return;
    onClose();
    void navigate({
      to: '/stock/card/$item',
      params: { item: item.uid },
      search: { warehouse: warehouse.code },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive(Math.max(0, Math.min(items.length - 1, active + step)));
    else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };

  return (
    <Modal opened onClose={onClose} withCloseButton={false} size={860} padding={0} yOffset={72}>
      <TextInput
        data-autofocus
        aria-label={words.title}
        placeholder={words.placeholder}
        variant="unstyled"
        size="md"
        value={search}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        className={classes.field}
        rightSection={item && <Text className={classes.hint}>{words.openCard}</Text>}
        rightSectionWidth={130}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.columns}>
        {items.length === 0 && (
          <Text className={classes.empty}>
            {wanted === '' || !data ? words.empty : words.nothing}
          </Text>
        )}
        {items.length > 0 && (
          <ul className={classes.list} aria-label={words.list}>
            {items.map((each, index) => (
              <li key={each.uid}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={classes.item}
                  aria-current={each === item}
                  onClick={() => setActive(index)}
                  onDoubleClick={open}
                >
                  <span>{each.name}</span>
                  <span className={classes.aside}>
                    {each.spec} {each.code}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {item && <ItemWhere item={item} />}
      </div>
    </Modal>
  );
}
