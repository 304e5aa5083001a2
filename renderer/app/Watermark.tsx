import { storeKindNames } from '../../shared/names';
import type { StoreKind } from '../../shared/session/api';
import { drillWords } from '../messages/drills';
import classes from './Watermark.module.css';

const places = Array.from({ length: 24 }, (_, index) => index);

/** 演示数据 or 演练 over everything that is not real, for ever, so that nobody takes it for the books. */
export function Watermark({ kind, isDrill }: { kind: StoreKind; isDrill: boolean }) {
  const words = [
    ...(kind === 'real' ? [] : [storeKindNames[kind]]),
    ...(isDrill ? [drillWords.word] : []),
  ];
  if (words.length === 0) return null;
  return (
    <div className={classes.cover} data-watermark aria-hidden>
      {places.map((place) => (
        <span key={place} className={classes.mark}>
          {words.join(' ')}
        </span>
      ))}
    </div>
  );
}
