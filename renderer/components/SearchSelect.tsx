import { Popover, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { plain } from '../../shared/format/typed';
import { common } from '../messages/common';
import { inputWords } from '../messages/inputs';
import { useInvalidInput } from './InvalidInputs';
import type { FieldProps } from './ParsedInput';
import { usePasted } from './pasted';
import classes from './SearchSelect.module.css';

/** One thing that can be picked. */
export interface Choice<T> {
  key: string;
  name: string;
  /** How it stands in the list: the name, and beside it what tells it from others. */
  shown?: ReactNode;
  /** What else it is called by: its code, its initials. */
  also?: readonly string[];
  value: T;
}

export interface SearchSelectProps<T> extends FieldProps {
  /** What is chosen now: its name, or null. */
  chosen: string | null;
  /** Called with null when the text is emptied. */
  onChoose: (value: T | null) => void;
  /** What the choices depend on besides the text: names their cache. */
  source: readonly unknown[];
  /** The choices for what is typed. */
  find: (search: string) => Promise<readonly Choice<T>[]>;
  /** A last line of the list: what to do when it isn't there. */
  orElse?: { label: (typed: string) => string; run: (typed: string) => void };
  /** Called after a choice was made by Enter: the place to go on from. */
  onEntered?: () => void;
  /** What is said where nothing is found, if there is more to say. */
  nothing?: string;
  /** Its list is wider than most fields are: a choice says more than a name. */
  wide?: boolean;
}

/** As much of a text is looked for as a search takes; a name may be longer. */
const longestSearch = 60;

/**
 * A field that finds while one types: arrows, Enter, Escape; no mouse needed. Enter typed faster than
 * the answer comes is kept and picks the first of the answer. Left with a text, it takes the one
 * choice that the text can only mean; else the text stays and is named, and what was chosen stays.
 */
export function SearchSelect<T>(props: SearchSelectProps<T>) {
  const { chosen, onChoose, source, find, orElse, onEntered, wide = false, ...others } = props;
  const { nothing = inputWords.select.nothing, ...rest } = others;
  const { onFocus, onBlur, onKeyDown, ...field } = rest;
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [left, setLeft] = useState(false);
  const pasted = usePasted((text) => {
    setTyped(text);
    setOpen(false);
    setLeft(true);
  });
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const search = (typed ?? '').trim();
  const isUnread = search !== '' && search !== chosen;
  const query = useQuery({
    queryKey: ['choices', ...source, search],
    queryFn: () => find(search.slice(0, longestSearch)),
    enabled: open || (left && isUnread),
    placeholderData: keepPreviousData,
  });
  const fresh = query.data !== undefined && !query.isPlaceholderData;
  const failed = query.isError && query.data === undefined;
  const choices = query.data ?? [];
  const length = choices.length + (orElse && search !== '' ? 1 : 0);

  const close = () => {
    setOpen(false);
    setTyped(null);
    setWaiting(false);
    setLeft(false);
    pasted?.done();
  };
  const pick = (index: number, entered: boolean) => {
    const choice = choices[index];
    if (choice) onChoose(choice.value);
    else if (orElse && index === choices.length) orElse.run(search);
    else return;
    close();
    if (entered && choice) onEntered?.();
  };

  const pickLate = useRef(pick);
  pickLate.current = pick;
  useEffect(() => {
    if (!waiting || (!fresh && !failed)) return;
    setWaiting(false);
    if (fresh) pickLate.current(0, true);
  }, [waiting, fresh, failed]);

  // Nobody has looked at what a pasted text finds: it has to be the name itself.
  const choose = pasted !== null && pasted.text.trim() === search ? exactlyMeant : onlyMeant;
  const meant = fresh ? choose(choices, search) : undefined;
  const settle = useRef(close);
  settle.current = () => {
    if (meant) onChoose(meant.value);
    close();
  };
  const isMeant = meant !== undefined;
  useEffect(() => {
    if (left && isMeant) settle.current();
  }, [left, isMeant]);

  const name = field['aria-label'] ?? (typeof field.label === 'string' ? field.label : '');
  const problem = inputWords.select.notPicked;
  const element = useInvalidInput(
    isUnread ? { name, text: search, problem, typing: !left } : null,
    () => setLeft(true),
  );

  const move = (to: number) => {
    const next = Math.max(0, Math.min(length - 1, to));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      if (!open) setOpen(true);
      else move(active + (event.key === 'ArrowDown' ? 1 : -1));
      return;
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault();
      event.stopPropagation();
      if (search === '' && active === 0) {
        close();
        onEntered?.();
      } else if (fresh) pick(active, true);
      else setWaiting(true);
      return;
    }
    onKeyDown?.(event);
  };

  return (
    <Popover
      opened={open && (fresh || failed || choices.length > 0)}
      position="bottom-start"
      offset={2}
      width="target"
      trapFocus={false}
      returnFocus={false}
      withRoles={false}
      styles={{ dropdown: { padding: 4, minWidth: wide ? 460 : 280 } }}
    >
      <Popover.Target>
        <TextInput
          {...field}
          wrapperProps={{ ref: element }}
          error={(left && fresh && isUnread && problem) || field.error}
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? chosen ?? ''}
          onFocus={(event) => {
            event.currentTarget.select();
            setLeft(false);
            if (isUnread) setOpen(true);
            onFocus?.(event);
          }}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setTyped(next);
            setActive(0);
            setWaiting(false);
            setOpen(true);
            if (next === '') onChoose(null);
          }}
          onKeyDown={keyDown}
          onBlur={(event) => {
            setOpen(false);
            setWaiting(false);
            if (isUnread) setLeft(true);
            else close();
            onBlur?.(event);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={field['aria-label'] ?? common.search}
          tabIndex={-1}
          className={classes.list}
        >
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
            <div
              key={choice.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classes.option}
              onClick={() => pick(index, false)}
            >
              {choice.shown ?? choice.name}
            </div>
          ))}
          {orElse && search !== '' && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
            <div
              id={`${id}-${choices.length}`}
              role="option"
              tabIndex={-1}
              aria-selected={active === choices.length}
              className={`${classes.option} ${classes.else}`}
              onClick={() => pick(choices.length, false)}
            >
              {orElse.label(search)}
            </div>
          )}
          {failed && (
            <div role="alert" className={classes.nothing}>
              {inputWords.select.failed}
            </div>
          )}
          {fresh && length === 0 && <div className={classes.nothing}>{nothing}</div>}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The one choice that a text can only mean: the only one found, or the only one of that name. */
function onlyMeant<T>(choices: readonly Choice<T>[], text: string): Choice<T> | undefined {
  const named = choices.filter(({ name }) => name === text);
  const [first, ...others] = named.length > 0 ? named : choices;
  return text !== '' && others.length === 0 ? first : undefined;
}

/** The one choice that is called exactly so: by its name, or by what else it is called by. */
function exactlyMeant<T>(choices: readonly Choice<T>[], text: string): Choice<T> | undefined {
  const isCalled = (name: string) => plain(name).toUpperCase() === plain(text).toUpperCase();
  const named = choices.filter(({ name }) => isCalled(name));
  const called = choices.filter(({ also = [] }) => also.some(isCalled));
  const [first, ...others] = named.length > 0 ? named : called;
  return others.length === 0 ? first : undefined;
}
