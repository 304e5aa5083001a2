import { Link } from '@tanstack/react-router';
import { formatRecent } from '../format/moment';
import { fileChangedWords } from '../messages/fileChanged';
import { journalWords } from '../messages/journal';
import { shellWords } from '../messages/shell';
import { useCall } from '../queries';
import { wrongIn } from '../settings/proofStand';
import { BackupLamp } from './BackupLamp';
import { useShownKeys } from './keys';
import classes from './Shell.module.css';
import { useSession } from './session';
import { useBrokenSeal } from './useBrokenSeal';
import { useJournal } from './useJournal';

/** The keys that work here (they can be clicked, too), and whether the books are copied and proved. */
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
      <JournalLamp />
      <FileLamp />
      <BackupLamp />
      <ProofLamp />
    </footer>
  );
}

/** Red while something that was posted is not in the journal, or the other way round. */
function JournalLamp() {
  const journal = useJournal();
  if (journal === undefined || journal.state === 'whole') return null;
  const title = journal.state === 'pending' ? journalWords.pendingExplain : undefined;
  return (
    <Link to="/settings/proof" className={classes.lamp} data-tone="bad" title={title}>
      {journalWords.lamp(journal)}
    </Link>
  );
}

/** Red while nobody has settled that the file was changed behind the program's back. */
function FileLamp() {
  if (useBrokenSeal() === null) return null;
  return (
    <Link to="/settings/proof" className={classes.lamp} data-tone="bad">
      {fileChangedWords.lamp}
    </Link>
  );
}

function ProofLamp() {
  const { today } = useSession();
  const proof = useCall('ledger.head', {}).data?.lastProof;
  if (proof === undefined) return null;
  const words = shellWords.proof;
  const wrong = proof === null ? 0 : wrongIn(proof).length;
  return (
    <Link
      to="/settings/proof"
      className={classes.lamp}
      data-tone={proof ? (wrong === 0 ? 'good' : 'bad') : undefined}
    >
      {proof === null
        ? words.none
        : wrong === 0
          ? words.ok(formatRecent(proof.at, today))
          : words.bad(wrong)}
    </Link>
  );
}
