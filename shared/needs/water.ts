/**
 * Water that a person needs a day, in mL (Sphere): for everything, of which so much is drunk and cooked
 * with. 可保障人数 is told by all of it, 需求测算 asks for bottles to drink: the rest comes out of a pipe.
 */
export const waterMlPerDay = { allUses: 15_000, drinking: 3_000 } as const;
