import { storeKindNames } from '../../shared/names';
import type { StoreKind } from '../../shared/session/api';
import classes from './Watermark.module.css';

const places = Array.from({ length: 24 }, (_, index) => index);

/** 演示数据 over everything that is not real, for ever, so that nobody takes it for the books. */
export function Watermark({ kind }: { kind: StoreKind }) {
  if (kind === 'real') return null;
  return (
    <div className={classes.cover} data-watermark aria-hidden>
      {places.map((place) => (
        <span key={place} className={classes.mark}>
          {storeKindNames[kind]}
        </span>
      ))}
    </div>
  );
}
