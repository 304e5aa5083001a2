import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Keeps hashes of this program apart from all others that hash the same text. */
const domain = 'beizaiku/1';

/** The hash before the first. */
export const noHash = '0'.repeat(64);

/** SHA-256 of the canonical form (RFC 8785) of a content, in hex. */
export function contentHash(content: unknown): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('content has no canonical form');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash of an entry: of its predecessor and its content, so that no link can be exchanged. */
export function linkHash(previous: string, content: string): string {
  return createHash('sha256').update(`${domain}\n${previous}\n${content}`, 'utf8').digest('hex');
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
