import { IconPhoto } from '@tabler/icons-react';
import classes from './Items.module.css';
import { usePhoto } from './usePhoto';

/** The first photo of an item in a list; a quiet sign where there is one that isn't read yet. */
export function Thumbnail({ item, photo }: { item: string; photo: string | null }) {
  const address = usePhoto(item, photo);
  if (photo === null) return null;
  return (
    <span className={classes.thumb}>
      {address === null ? <IconPhoto size={14} aria-hidden /> : <img src={address} alt="" />}
    </span>
  );
}
