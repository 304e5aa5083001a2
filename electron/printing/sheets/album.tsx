import type { Picture } from '../gatherPictures';

/** How many pictures stand on a page. */
const onPage = 2;

interface Facts {
  pictures: readonly Picture[];
  picturesLeft: number;
}

/** What stands on each of the pages of pictures that come behind the lines. */
export function albumOf({ pictures }: Pick<Facts, 'pictures'>) {
  return Array.from({ length: Math.ceil(pictures.length / onPage) }, (_, page) => (
    <div className="album" key={page}>
      {pictures.slice(page * onPage, (page + 1) * onPage).map(({ source, name }, index) => (
        <figure key={name + index}>
          <img alt={name} src={source} />
          <figcaption>
            照片 {page * onPage + index + 1}　{name}
          </figcaption>
        </figure>
      ))}
    </div>
  ));
}

/** How many pictures there are, and how many are not on the paper. */
export function picturesText({ pictures, picturesLeft }: Facts): string {
  return [
    pictures.length > 0 ? `${pictures.length} 张，附后` : '',
    picturesLeft > 0 ? `另有 ${picturesLeft} 张未印` : '',
  ]
    .filter(Boolean)
    .join('，');
}
