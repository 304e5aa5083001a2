import { Link } from '@tanstack/react-router';
import { formatRecent } from '../format/moment';
import { shellWords } from '../messages/shell';
import { useCall } from '../queries';
import { useShownKeys } from './keys';
import classes from './Shell.module.css';
import { useSession } from './session';

/** The keys that work here (they can be clicked, too), and whether the books prove themselves. */
export function BottomLine() {
  const keys = useShownKeys();
  return (
    <footer className={classes.bottom}>
      <ul className={classes.keys} aria-label={shellWords.keys}>
        {keys.map(({ key, label, run }) => (
          <li key={key}>
            <button
              type="button"
              className={classes.keyButton}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={run}
            >
              <kbd>{key}</kbd>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <ProofLamp />
    </footer>
  );
}

function ProofLamp() {
  const { today } = useSession();
  const proof = useCall('ledger.head', {}).data?.lastProof;
  if (proof === undefined) return null;
  const words = shellWords.proof;
  return (
    <Link
      to="/settings/proof"
      className={classes.lamp}
      data-tone={proof ? (proof.ok ? 'good' : 'bad') : undefined}
    >
      {proof === null
        ? words.none
        : proof.ok
          ? words.ok(formatRecent(proof.at, today))
          : words.bad(proof.findings.length)}
    </Link>
  );
}
