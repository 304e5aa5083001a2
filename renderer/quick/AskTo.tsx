import type { Output } from '../../shared/api';
import { TeamOrPartySelect } from '../components/TeamOrPartySelect';
import { inputWords } from '../messages/inputs';
import { partWords, quickWords as words } from '../messages/quick';
import { Question } from './Question';
import classes from './Quick.module.css';
import { Tile } from './Tile';

type Destination = Output<'quick.usual'>['to'][number];

/** 发给谁: those who get goods most often as tiles, all others by their initials. */
export function AskTo({
  to,
  chosen,
  onChoose,
}: {
  to: readonly Destination[];
  chosen: string | null;
  onChoose: (to: Destination) => void;
}) {
  return (
    <Question title={words.steps.to} hint={words.hints.to}>
      <TeamOrPartySelect
        autoFocus
        size="xl"
        aria-label={words.steps.to}
        placeholder={inputWords.select.destination}
        chosen={chosen}
        onChoose={(found) => found && onChoose(found)}
      />
      <div className={classes.tiles}>
        {to.map((each) => (
          <Tile
            key={each.uid}
            name={each.name}
            beside={partWords[each.kind]}
            onChoose={() => onChoose(each)}
          />
        ))}
      </div>
    </Question>
  );
}
