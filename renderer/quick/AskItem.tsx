import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ItemRow } from '../../shared/items/api';
import { ItemSelect } from '../components/ItemSelect';
import { quickWords as words } from '../messages/quick';
import { Question } from './Question';
import classes from './Quick.module.css';
import { Tile } from './Tile';

/** 发什么: what goes out most often as tiles, all else by initials or scanned. Enter on nothing goes on. */
export function AskItem({
  items,
  warehouse,
  hasLines,
  onChoose,
  onNoMore,
}: {
  items: readonly ItemRow[];
  warehouse: string;
  hasLines: boolean;
  onChoose: (item: ItemRow) => void;
  onNoMore: () => void;
}) {
  const isChosen = useRef(false);
  const choose = (item: ItemRow | null) => {
    if (item === null) return;
    isChosen.current = true;
    onChoose(item);
  };
  const goOn = () => {
    if (!isChosen.current && hasLines) onNoMore();
  };
  return (
    <Question title={words.steps.item} hint={hasLines ? words.hints.itemMore : words.hints.item}>
      <ItemSelect
        autoFocus
        wide
        size="xl"
        aria-label={words.steps.item}
        warehouse={warehouse}
        chosen={null}
        onChoose={choose}
        onEntered={goOn}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.currentTarget.value !== '') return;
          event.preventDefault();
          goOn();
        }}
      />
      <div className={classes.tiles}>
        {items.map((item) => (
          <Tile
            key={item.uid}
            name={item.name}
            beside={words.has(item.stock?.available ?? 0, item.unit)}
            isWarning={(item.stock?.available ?? 0) <= 0}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
      {hasLines && (
        <Button size="lg" variant="default" onClick={onNoMore} className={classes.goOn ?? ''}>
          {words.noMore}
        </Button>
      )}
    </Question>
  );
}
