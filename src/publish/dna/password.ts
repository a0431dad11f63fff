/** How Discourse Network Analyzer keeps a coder’s password. */
import { hash } from 'node:crypto';

/** Rounds and bytes of salt of Jasypt’s StrongPasswordEncryptor. */
const ROUNDS = 100_000;
const SALT = 16;

/**
 * A password as Jasypt’s StrongPasswordEncryptor checks it: SHA-256 over salt and password, hashed
 * again to 100,000 rounds, salt before digest, in base64 (jasypt.org, “Encrypting passwords”).
 *
 * The salt comes from `seed`, so that the same export is the same file. It keeps nobody out who has
 * the file: whoever can read it can read what it holds.
 */
export function passwordHash(password: string, seed: string): string {
  const salt = hash('sha256', seed, 'buffer').subarray(0, SALT);
  const salted = Buffer.concat([salt, Buffer.from(password.normalize('NFC'), 'utf8')]);
  let digest = hash('sha256', salted, 'buffer');
  for (let round = 1; round < ROUNDS; round++) digest = hash('sha256', digest, 'buffer');
  return Buffer.concat([salt, digest]).toString('base64');
}
