import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { minutesText } from '../../shared/format/minutes';
import { Panel } from '../components/Page';
import { BasisList } from '../grading/BasisList';
import { drillWords as words } from '../messages/drills';
import { useCall } from '../queries';
import { BeginDialog } from './BeginDialog';
import classes from './Drills.module.css';

export type Script = Output<'drills.overview'>['scripts'][number];

/** The scripts that can be drilled, each with what it rests on. */
export function ScriptPanels() {
  const { data } = useCall('drills.overview', {});
  const mayBegin = data?.mayLead ?? false;
  const [chosen, choose] = useState<Script | null>(null);
  return (
    <section className={classes.scripts} aria-label={words.scripts}>
      {data?.scripts.map((script) => (
        <Panel
          key={script.code}
          title={script.title}
          aside={
            mayBegin && (
              <Button
                size="compact-sm"
                aria-label={words.beginTitle(script.title)}
                onClick={() => choose(script)}
              >
                {words.begin}
              </Button>
            )
          }
        >
          <span>{script.about}</span>
          <span className={classes.soft}>
            {words.length(script.events, minutesText(script.minutes))}
            {!mayBegin && ` ${words.onlyLeaders}`}
          </span>
          <BasisList basis={script.basis} />
        </Panel>
      ))}
      {chosen && <BeginDialog script={chosen} onClose={() => choose(null)} />}
    </section>
  );
}
