import { Modal, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
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
  const list = useId();
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
  const move = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setActive(next);
    document.getElementById(`${list}-${items[next]?.uid}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) move(active + step);
    else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };

  return (
    <Modal.Root opened onClose={onClose} size={860} padding={0} yOffset={72} centered radius="md">
      <Modal.Overlay />
      <Modal.Content aria-label={words.title}>
        <TextInput
          data-autofocus
          role="combobox"
          aria-label={words.title}
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={item && `${list}-${item.uid}`}
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
          <div
            id={list}
            role="listbox"
            tabIndex={-1}
            hidden={items.length === 0}
            className={classes.list}
            aria-label={words.list}
          >
            {items.map((each, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
              <div
                key={each.uid}
                id={`${list}-${each.uid}`}
                role="option"
                tabIndex={-1}
                className={classes.item}
                aria-selected={each === item}
                onClick={() => setActive(index)}
                onDoubleClick={open}
              >
                <span>{each.name}</span>
                <span className={classes.aside}>
                  {each.spec} {each.code}
                </span>
              </div>
            ))}
          </div>
          {item && <ItemWhere item={item} />}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
