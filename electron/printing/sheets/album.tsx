import type { Picture } from '../gatherPictures';

/** Up to so many pictures stand large, two on a page; more of them in two columns of three. */
const fewPictures = 6;
const onPage = { few: 2, many: 6 };

interface Facts {
  pictures: readonly Picture[];
  picturesLeft: number;
}

/** What stands on each of the pages of pictures that come behind the lines. */
export function albumOf({ pictures }: Pick<Facts, 'pictures'>) {
  const size = pictures.length > fewPictures ? 'many' : 'few';
  const each = onPage[size];
  return Array.from({ length: Math.ceil(pictures.length / each) }, (_, page) => (
    <div className={`album ${size}`} key={page}>
      {pictures.slice(page * each, (page + 1) * each).map(({ source, name }, index) => (
        <figure key={name + index}>
          {/* One after the other, and no more of each than the paper shows (shrinkPictures.ts). */}
          <img alt={name} src={source} loading="lazy" />
          <figcaption>
            照片 {page * each + index + 1}　{name}
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
    picturesLeft > 0 ? `另有 ${picturesLeft} 张文件缺失，未印` : '',
  ]
    .filter(Boolean)
    .join('，');
}
