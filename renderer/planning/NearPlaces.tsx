import { Alert } from '@mantine/core';
import { nearTexts } from '../../shared/planning/planText';
import notice from '../components/Notice.module.css';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './useEditing';

/** Which destinations have no point of their own: their distances and times are those of a warehouse nearby. */
export function NearPlaces({ solved: { problem } }: { solved: Solved }) {
  const texts = nearTexts(problem);
  if (texts.length === 0) return null;
  return (
    <Alert classNames={notice} title={words.nearTitle} role="status">
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Alert>
  );
}
