import { Beneath } from '../components/Beneath';

/** Where something goes: the place, which is told in full, and beneath it whose it is. */
export function PlaceCell({ place, whose }: { place: string; whose: string }) {
  return (
    <>
      {place}
      {whose !== '' && <Beneath title={whose}>{whose}</Beneath>}
    </>
  );
}
