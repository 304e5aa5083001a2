import { pinyin, polyphonic } from 'pinyin-pro';

/** The most readings of one kind that a name is kept with. */
const most = 32;

/**
 * Every way in which a name may be typed in pinyin: in full in small letters, by initials in
 * capitals, each with all heteronyms (多音字), as it is commonly read first. Letters and digits stay,
 * in their plain width; ü is v, as it is typed.
 *
 *     readingsOf('重组') // zhongzu;chongzu;ZZ;CZ
 *     readingsOf('N95口罩') // n95kouzhao;N95KZ
 *
 * Where all the combinations would be too many, one syllable at a time is read otherwise.
 */
export function readingsOf(name: string): string {
  const syllables = syllablesOf(name);
  const full = combine(syllables).map((reading) => reading.toLowerCase());
  const initials = combine(syllables.map((each) => unique(each.map(firstOf))));
  return [...full, ...initials.map((reading) => reading.toUpperCase())]
    .filter((reading) => reading !== '')
    .join(';');
}

/** 湖北省慈善总会 → HBSCSZH: by initials as it is commonly read. Letters and digits stay. */
export function initialsOf(name: string): string {
  return syllablesOf(name)
    .map(([common = '']) => firstOf(common))
    .join('')
    .toUpperCase();
}

/** The readings of each sign, the one that fits the word first. What isn't read is an empty one. */
function syllablesOf(name: string): string[][] {
  const plain = name.normalize('NFKC');
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const common = pinyin(plain, options);
  return polyphonic(plain, options).map((all, index) =>
    unique([common[index] ?? '', ...all].map((reading) => reading.replace(/[^\p{L}\p{N}]/gu, ''))),
  );
}

function firstOf(syllable: string): string {
  return [...syllable][0] ?? '';
}

function unique(readings: readonly string[]): string[] {
  return [...new Set(readings)];
}

/** All the ways to read the signs one after the other; the first is the common one. */
function combine(syllables: readonly string[][]): string[] {
  const count = syllables.reduce((product, each) => product * each.length, 1);
  if (count <= most) {
    return unique(
      syllables.reduce<string[]>(
        (begun, each) => begun.flatMap((start) => each.map((reading) => start + reading)),
        [''],
      ),
    );
  }
  const common = syllables.map(([first = '']) => first);
  const otherwise = syllables.flatMap((each, index) =>
    each.slice(1).map((reading) => common.with(index, reading).join('')),
  );
  return unique([common.join(''), ...otherwise]).slice(0, most);
}
