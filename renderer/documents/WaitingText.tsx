import { useInvalidInput } from '../components/InvalidInputs';
import { linesWords } from '../messages/documents';
import classes from './Lines.module.css';

/** What was pasted into a cell that can't read it yet: it stays to be seen until the item is known. */
export function WaitingText({ name, text }: { name: string; text: string }) {
  const problem = linesWords.paste.waiting;
  const element = useInvalidInput({ name, text, problem, typing: false }, () => undefined);
  return (
    <div ref={element} className={classes.text} title={problem} data-waiting>
      {text}
    </div>
  );
}
