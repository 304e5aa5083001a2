import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { DispatchBody } from '../../shared/documents/dispatch';
import { quickWords as words } from '../messages/quick';
import { useCall } from '../queries';
import { findsCollector, isPinyin } from './findsCollector';
import { Question } from './Question';
import classes from './Quick.module.css';
import { Tile } from './Tile';

/** As many as one looks over at once. */
const mostShown = 9;

/**
 * 谁来领: the name that is signed on the sheet. Who took goods here before and the members of the team
 * are chosen by initials; whoever else comes is written as he is called.
 */
export function AskCollector({
  warehouse,
  to,
  name,
  onChange,
  onDone,
}: {
  warehouse: string;
  to: NonNullable<DispatchBody['to']>;
  name: string;
  onChange: (name: string) => void;
  onDone: () => void;
}) {
  const of =
    to.kind === 'team' ? { kind: to.kind, uid: to.team } : { kind: to.kind, uid: to.party };
  const { data, isFetched } = useCall('quick.collectors', { warehouse, to: of });
  const [chosen, choose] = useState(-1);
  const found = findsCollector(data?.rows ?? [], name).slice(0, mostShown);
  // By signs he is named already; by letters the first who is called so is meant.
  const active = chosen >= 0 ? Math.min(chosen, found.length - 1) : isPinyin(name) ? 0 : -1;
  const take = (taken: string) => {
    onChange(taken);
    onDone();
  };
  const meant = found[active];
  const settle = () => {
    if (meant) onChange(meant.name);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = active + (event.key === 'ArrowDown' ? 1 : -1);
      choose(Math.max(-1, Math.min(found.length - 1, next)));
    }
    // Whom the letters mean is sent, and never the letters.
    if (event.key === 'F7') settle();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (meant) take(meant.name);
    // Letters are waited for until it is known whom they mean.
    else if (name.trim() !== '' && (isFetched || !isPinyin(name))) onDone();
  };
  return (
    <Question title={words.steps.collector} hint={words.hints.collector}>
      <TextInput
        autoFocus
        size="xl"
        aria-label={words.steps.collector}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => {
          choose(-1);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={keyDown}
        onBlur={settle}
      />
      {/** biome-ignore lint/a11y/noStaticElementInteractions: the field keeps the cursor while a name is pressed */}
      <div className={classes.tiles} onMouseDown={(event) => event.preventDefault()}>
        {found.map((each, index) => (
          <Tile
            key={each.name}
            name={each.name}
            beside={each.lastOn === null ? words.member : words.cameOn(each.lastOn)}
            isActive={index === active}
            onChoose={() => take(each.name)}
          />
        ))}
      </div>
    </Question>
  );
}
