/**
 * Which place lies in which, by their names alone: reports come from a county and from its towns, and
 * nobody is to be counted twice. 黄梅县孔垄镇 and 黄冈市黄梅县孔垄镇 lie in 黄梅县, in 黄冈市黄梅县 and in 黄梅;
 * 孔垄镇 alone lies nowhere, since its name does not say so.
 */

/** The place of `places` that a place lies in, the smallest where there are several; null: none. */
export function outerOf(place: string, places: readonly string[]): string | null {
  return places
    .filter((other) => liesIn(place, other))
    .reduce<string | null>(
      (nearest, other) => (nearest === null || isSmaller(other, nearest) ? other : nearest),
      null,
    );
}

/** A name that begins with another's, with or without the city; the shorter is the outer, so no two lie in each other. */
function liesIn(place: string, other: string): boolean {
  return (
    isSmaller(place, other) && (place.startsWith(other) || local(place).startsWith(local(other)))
  );
}

/** Whether a name says more than another: of a smaller place, or of the same in more words. */
function isSmaller(one: string, other: string): boolean {
  const [more, less] = [local(one).length, local(other).length];
  return more > less || (more === less && one.length > other.length);
}

/** 湖北省黄冈市黄梅县孔垄镇 → 黄梅县孔垄镇: without what lies above a county or a district. */
function local(place: string): string {
  return place.replace(/^(?:湖北省)?(?:[^县市区]{2,}?[市州])?(?=.*[县市区])/u, '');
}
