import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Finding } from '../../shared/ledger/findings';
import { Panel } from '../components/Page';
import { common } from '../messages/common';
import { findingNames, findingText } from '../messages/findings';
import { proofWords as words } from '../messages/settings';
import classes from './Findings.module.css';

/** Every place where the proof found something wrong, so that a person can look at it. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const title = useId();
  return (
    <Panel>
      <h2 className={classes.title} id={title}>
        {words.findings}
      </h2>
      <ol className={classes.list} aria-labelledby={title}>
        {findings.map((finding, index) => (
          <li key={index}>
            <strong>{findingNames[finding.code]}</strong>
            <p className={classes.text}>
              {findingText(finding)}
              {finding.about?.type === 'document' && (
                <Link to="/documents/$uid" params={{ uid: finding.about.document }}>
                  {common.open}
                </Link>
              )}
            </p>
            <Technical finding={finding} />
          </li>
        ))}
      </ol>
      {findings.length >= longest && <p className={classes.text}>{words.more(longest)}</p>}
    </Panel>
  );
}

/** A proof tells no more than this. */
const longest = 500;

/** What whoever mends the program asks for: the raw names and values of a finding. */
function Technical({ finding: { code, subject, expected, found } }: { finding: Finding }) {
  return (
    <details className={classes.technical}>
      <summary>{words.technical}</summary>
      <dl>
        <dt>{words.check}</dt>
        <dd>{code}</dd>
        <dt>{words.subject}</dt>
        <dd>{subject}</dd>
        <dt>{words.expected}</dt>
        <dd>{expected ?? common.dash}</dd>
        <dt>{words.found}</dt>
        <dd>{found ?? common.dash}</dd>
      </dl>
    </details>
  );
}
