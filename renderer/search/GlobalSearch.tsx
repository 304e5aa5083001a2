import { Modal, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Hit } from '../../shared/search/api';
import { takesScans } from '../app/scanner';
import { searchWords as words } from '../messages/search';
import { HitPreview } from './HitPreview';
import { HitText } from './HitText';
import { hitKey } from './hits';
import classes from './Search.module.css';
import { type Act, useActs } from './useActs';
import { useRecent } from './useRecent';
import { useHits } from './useSearch';

/** What is done with a hit: the first thing, or the second. */
type Wanted = 'open' | 'second';

/**
 * 搜索 (Ctrl+K): whatever a few letters, a code or a number lead to, in groups; an item with where it
 * lies and what runs out first, without leaving the screen. Arrows move over the groups, Enter opens,
 * Ctrl+Enter or → does the second thing. What is typed faster than the answer comes is done with its first.
 */
export function GlobalSearch({ begin = '', onClose }: { begin?: string; onClose: () => void }) {
  const [typed, setTyped] = useState(begin);
  const [active, setActive] = useState(0);
  /** What was asked for before the answer was there. */
  const [waiting, setWaiting] = useState<Wanted | null>(null);
  const list = useId();
  const wanted = typed.trim();
  const { groups: found, fresh, failed } = useHits(wanted);
  const [recent, remember] = useRecent();
  const actsFor = useActs();

  const isEmpty = wanted === '';
  const groups = isEmpty ? (recent.length > 0 ? [recent] : []) : (found ?? []);
  const hits = groups.flat();
  const hit = hits[Math.min(active, hits.length - 1)];

  const run = (act: Act | null | undefined, of: Hit | undefined = hit) => {
    if (!act || !of) return;
    remember(of);
    onClose();
    act.run();
  };
  const doWithFirst = useRef((_wanted: Wanted) => {});
  doWithFirst.current = (wanted) => run(hits[0] && actsFor(hits[0])[wanted], hits[0]);
  useEffect(() => {
    if (waiting === null || !(fresh || failed)) return;
    setWaiting(null);
    if (fresh) doWithFirst.current(waiting);
  }, [waiting, fresh, failed]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(hits.length - 1, to));
    setActive(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const moveGroup = (by: 1 | -1) => {
    const starts = groups.map((_, index) => groups.slice(0, index).flat().length);
    const next =
      by > 0 ? starts.find((each) => each > active) : starts.findLast((each) => each < active);
    move(next ?? active);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const act = actOf(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step && event.ctrlKey) moveGroup(step);
    else if (step) move(active + step);
    else if (act && (isEmpty || fresh)) run(hit && actsFor(hit)[act]);
    else if (act) setWaiting(act);
    else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <Modal.Root opened onClose={onClose} size={920} padding={0} yOffset={72} centered radius="md">
      <Modal.Overlay />
      <Modal.Content aria-label={words.title}>
        <TextInput
          data-autofocus
          {...takesScans}
          role="combobox"
          aria-label={words.title}
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={hit && `${list}-${Math.min(active, hits.length - 1)}`}
          placeholder={words.placeholder}
          variant="unstyled"
          size="md"
          value={typed}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          className={classes.field}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            setWaiting(null);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={classes.columns}>
          {hits.length === 0 && (
            <Text className={classes.empty}>
              {failed
                ? words.failed
                : isEmpty || !found
                  ? words.empty
                  : words.nothingExplain(wanted)}
            </Text>
          )}
          <div
            id={list}
            role="listbox"
            tabIndex={-1}
            hidden={hits.length === 0}
            className={classes.list}
            aria-label={words.list}
          >
            {groups.map((group, at) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
              <div
                key={isEmpty ? words.recent : group[0]?.kind}
                role="group"
                aria-labelledby={`${list}-group-${at}`}
              >
                <div id={`${list}-group-${at}`} className={classes.group}>
                  {isEmpty ? words.recent : group[0] && words.groups[group[0].kind]}
                </div>
                {group.map((each) => {
                  index += 1;
                  const place = index;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
                    <div
                      key={hitKey(each)}
                      id={`${list}-${place}`}
                      role="option"
                      tabIndex={-1}
                      className={classes.item}
                      aria-selected={each === hit}
                      onClick={() => setActive(place)}
                      onDoubleClick={() => run(actsFor(each).open, each)}
                    >
                      <HitText hit={each} />
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          {hit && <HitPreview hit={hit} {...actsFor(hit)} onAct={(act) => run(act)} />}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What a key asks for: Enter the first thing; Ctrl+Enter, or → behind the last sign, the second. */
function actOf({ key, ctrlKey, currentTarget }: KeyboardEvent<HTMLInputElement>): Wanted | null {
  if (key === 'Enter') return ctrlKey ? 'second' : 'open';
  const { selectionStart, value } = currentTarget;
  return key === 'ArrowRight' && value !== '' && selectionStart === value.length ? 'second' : null;
}
