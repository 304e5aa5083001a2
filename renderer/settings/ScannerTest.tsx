import { Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { fastest, shortest } from '../app/scanKeys';
import { takesScans } from '../app/scanner';
import { common } from '../messages/common';
import { meWords as words } from '../messages/me';
import { searchWords } from '../messages/search';
import { HitText } from '../search/HitText';
import { useHits } from '../search/useSearch';
import classes from './Settings.module.css';
import { type Came, judge, type Tried } from './scanTest';

/** So long after the last sign nothing more is awaited of a code, in ms. */
const patience = 800;

/** 扫码枪测试: a field to scan into, and what came: how fast, how it ended, what it leads to. */
export function ScannerTest() {
  const [tried, setTried] = useState<Tried | null>(null);
  const [typed, setTyped] = useState('');
  const came = useRef<Came[]>([]);
  const wait = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(wait.current), []);

  const finish = () => {
    window.clearTimeout(wait.current);
    if (came.current.length > 1) setTried(judge(came.current));
    came.current = [];
    setTyped('');
  };
  const hear = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey, nativeEvent, timeStamp } = event;
    const isEnd = key === 'Enter' || (key === 'Tab' && came.current.length > 0);
    const isComposed = nativeEvent.isComposing || key === 'Process';
    if (ctrlKey || altKey || metaKey || !(isEnd || isComposed || key.length === 1)) return;
    const sign = isComposed ? nativeEvent.code.slice(-1) : key;
    came.current.push({ key: isEnd ? key : sign, at: timeStamp, composed: isComposed });
    window.clearTimeout(wait.current);
    if (!isEnd) {
      wait.current = window.setTimeout(finish, patience);
      return;
    }
    event.preventDefault();
    finish();
  };
  return (
    <>
      <TextInput
        {...takesScans}
        w={360}
        label={words.field}
        description={words.scannerExplain}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onKeyDown={hear}
      />
      {tried && <Result tried={tried} />}
    </>
  );
}

function Result({ tried }: { tried: Tried }) {
  const { code, slowest, end, fault, composed } = tried;
  const { groups, fresh } = useHits(code.slice(0, 60));
  const found = groups?.[0]?.[0];
  return (
    <div role="status" style={{ marginTop: 12 }}>
      <dl className={classes.facts}>
        <dt>{words.came}</dt>
        <dd className={classes.hash}>{code}</dd>
        <dt>{words.slowest}</dt>
        <dd>{words.milliseconds(slowest)}</dd>
        <dt>{words.end}</dt>
        <dd>{words.ends[end ?? 'none']}</dd>
        <dt>{words.means}</dt>
        <dd>
          {!fresh && common.dash}
          {fresh && !found && words.nothingFound}
          {fresh && found && (
            <>
              {searchWords.groups[found.kind]} <HitText hit={found} />
            </>
          )}
        </dd>
        <dt>{words.verdict}</dt>
        <dd>
          {fault === null ? (
            <Text c="var(--good)">{words.good}</Text>
          ) : (
            <Text c="var(--warn)">{faultWord(fault)}</Text>
          )}
          {composed && <Text c="var(--warn)">{words.composed}</Text>}
        </dd>
      </dl>
    </div>
  );
}

function faultWord(fault: NonNullable<Tried['fault']>): string {
  if (fault === 'slow') return words.faults.slow(fastest);
  return fault === 'short' ? words.faults.short(shortest) : words.faults.noEnd;
}
