import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Keeps hashes of this program apart from all others that hash the same text. */
const domain = 'beizaiku/1';

/** The hash before the first. */
export const noHash = '0'.repeat(64);

/**
 * The hash functions that a chain may use, under the name that each entry keeps, so that another
 * (SM3) can follow one day: each entry is verified with its own, and no old one is made again.
 */
const algorithms = {
  sha256: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
} satisfies Record<string, (text: string) => string>;
export type Algorithm = keyof typeof algorithms;

/** What new entries are hashed with. */
export const algorithmInForce: Algorithm = 'sha256';

export function isAlgorithm(name: string): name is Algorithm {
  return Object.hasOwn(algorithms, name);
}

/** The hash of the canonical form (RFC 8785) of a content, in hex. */
export function contentHash(content: unknown, algorithm: Algorithm = algorithmInForce): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('content has no canonical form');
  return algorithms[algorithm](text);
}

/** The hash of an entry: of its predecessor and its content, so that no link can be exchanged. */
export function linkHash(
  previous: string,
  content: string,
  algorithm: Algorithm = algorithmInForce,
): string {
  return algorithms[algorithm](`${domain}\n${previous}\n${content}`);
}

/**
 * What the chain knows of a name: without the salt nobody can guess who it was, and with name and
 * salt erased the chain still holds.
 */
export function personHmac(
  salt: string,
  person: { name: string; telephone: string; identityNumber: string },
): string {
  const { name, telephone, identityNumber } = person;
  return createHmac('sha256', salt)
    .update(JSON.stringify([name, telephone, identityNumber]), 'utf8')
    .digest('hex');
}
