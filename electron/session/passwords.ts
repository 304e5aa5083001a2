import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/**
 * Hashes a password with argon2id at OWASP's minimum (19 MiB, 2 passes, 1 lane), as a PHC string
 * that carries its parameters.
 */
export function hashPassword(password: string): Promise<string> {
  return argon2id({
    password: password.normalize('NFC'),
    salt: randomBytes(16),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
}

export function verifyPassword(password: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: password.normalize('NFC'), hash });
}

/** The same work for a login that does not exist, so that time does not tell who does. */
export async function spendVerification(password: string): Promise<void> {
  await hashPassword(password);
}
