/** Personal data as it stands in lists: enough to tell people apart, too little to use. */

/** 13971234567 → 139****4567; what is too short to have a middle is hidden but for its end. */
export function maskTelephone(telephone: string): string {
  return hideMiddle(telephone, 3, 4);
}

/** Telephones as people write them among words: mobile ones, and those of a place with its code. */
const telephones = /(?<!\d)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8})(?!\d)/g;

/** 换成王五 13512345678 → 换成王五 135****5678; other numbers stay. */
export function maskTelephonesIn(words: string): string {
  return words.replace(telephones, (telephone) => maskTelephone(telephone.replace(/[- ]/g, '')));
}

/** 找丁一 13512345678 → 找丁一 （电话略）: for words that are copied to where nobody can erase them. */
export function withoutTelephones(words: string): string {
  return words.replace(telephones, '（电话略）');
}

/** 420106198803124512 → 420***********4512. */
export function maskNumber(number: string): string {
  return hideMiddle(number, 3, 4);
}

/** 王小二 → 王**. */
export function maskName(name: string): string {
  const [first = '', ...others] = [...name];
  return first + '*'.repeat(others.length);
}

/** 武汉市江岸区胜利街 12 号 → 武汉市江岸区****: as far as the district. */
export function maskAddress(address: string): string {
  const signs = [...address];
  return signs.length === 0 ? '' : `${signs.slice(0, Math.min(6, signs.length >> 1)).join('')}****`;
}

function hideMiddle(text: string, begin: number, end: number): string {
  const signs = [...text];
  const hidden = signs.length - begin - end;
  if (hidden > 0) {
    return signs.slice(0, begin).join('') + '*'.repeat(hidden) + signs.slice(-end).join('');
  }
  return '*'.repeat(Math.max(0, signs.length - 2)) + signs.slice(-2).join('');
}
