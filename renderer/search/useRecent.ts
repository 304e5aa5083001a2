import { z } from 'zod';
import { type Hit, hit } from '../../shared/search/api';
import { useRemembered } from '../app/remembered';
import { useSession } from '../app/session';
import { hitKey } from './hits';

/** How many of the things that were opened last are kept. */
const most = 10;
const kept = z.array(hit).max(most);
const fits = (value: unknown): value is Hit[] => kept.safeParse(value).success;
const none: Hit[] = [];

/** What this person has opened from the search at this desk, the last first. */
export function useRecent(): [readonly Hit[], (opened: Hit) => void] {
  const { user } = useSession();
  const [recent, keep] = useRemembered(`search.recent.${user.uid}`, none, fits);
  const add = (opened: Hit) => {
    const others = recent.filter((each) => hitKey(each) !== hitKey(opened));
    keep([withoutPaper(opened), ...others].slice(0, most));
  };
  return [recent, add];
}

/** What one sheet of paper said is not the document's. */
function withoutPaper(hit: Hit): Hit {
  if (!('printed' in hit)) return hit;
  const { printed: _printed, ...thing } = hit;
  return thing;
}
