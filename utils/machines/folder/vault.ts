// The key of a folder: derived from the user's passphrase, not extractable, and verified before anything is written. The formats,
// and what they do not protect against, are in docs/sync.md.
import * as z from 'zod/mini';
import { BacklistError } from '@/utils/core/errors';
import { toHex } from '@/utils/core/hash';

/** The file with the parameters of the key derivation. It contains no secret. */
export const VAULT_NAME = 'backlist-vault.json';
const FORMAT = 'backlist-vault';
const VERSION = 1;
/**
 * Iterations of PBKDF2 with HMAC-SHA-256, by OWASP's Password Storage Cheat Sheet. Argon2id would cost an attacker more memory,
 * but browsers do not have it, and in JavaScript it would have to be much weaker to be fast enough; with the browser's function,
 * keys are never visible to scripts.
 */
const ITERATIONS = 600_000;
/** Limits for a vault from elsewhere: less is no protection, more would hang the browser. */
const LEAST = 100_000;
const MOST = 10_000_000;
const SALT = 16;
export const NONCE = 12;
const CHECKED = 'backlist';

const vaultSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  kdf: z.object({
    name: z.literal('PBKDF2-HMAC-SHA-256'),
    iterations: z.number().check(z.int(), z.minimum(LEAST), z.maximum(MOST)),
    salt: z.string(),
  }),
  check: z.string(),
});
export type Vault = z.infer<typeof vaultSchema>;

/** An opened vault. */
export interface OpenVault {
  id: string;
  /** AES-GCM, 256 bits; cannot be exported. */
  key: CryptoKey;
}

const fromHex = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

async function deriveKey(passphrase: string, kdf: Vault['kdf']): Promise<CryptoKey> {
  // Normalised, because keyboards compose characters differently.
  const material = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const { iterations, salt } = kdf;
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromHex(salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const context = ({ id, kdf, version }: Pick<Vault, 'id' | 'kdf' | 'version'>) =>
  utf8(JSON.stringify([FORMAT, version, id, kdf.name, kdf.iterations, kdf.salt]));

/** Makes a new vault for a passphrase. */
export async function makeVault(
  passphrase: string,
  iterations = ITERATIONS,
): Promise<{ vault: Vault; open: OpenVault }> {
  const id = toHex(randomBytes(SALT));
  const kdf = { name: 'PBKDF2-HMAC-SHA-256' as const, iterations, salt: toHex(randomBytes(SALT)) };
  const key = await deriveKey(passphrase, kdf);
  const iv = randomBytes(NONCE);
  const head = { id, kdf, version: VERSION };
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: context(head) },
    key,
    utf8(CHECKED),
  );
  return {
    vault: { format: FORMAT, ...head, check: toHex(iv) + toHex(new Uint8Array(sealed)) },
    open: { id, key },
  };
}

/** Opens a vault. @throws BacklistError `wrong-passphrase` */
export async function openVault(vault: Vault, passphrase: string): Promise<OpenVault> {
  const key = await deriveKey(passphrase, vault.kdf);
  const check = fromHex(vault.check);
  const how = { name: 'AES-GCM', iv: check.slice(0, NONCE), additionalData: context(vault) };
  try {
    await crypto.subtle.decrypt(how, key, check.slice(NONCE));
  } catch (cause) {
    throw new BacklistError('wrong-passphrase', { cause });
  }
  return { id: vault.id, key };
}

export const writeVault = (vault: Vault): Uint8Array<ArrayBuffer> =>
  utf8(`${JSON.stringify(vault, null, 2)}\n`);

/** @throws BacklistError `folder-newer` if a later version made it, `folder-damaged` if it is no vault */
export function readVault(bytes: Uint8Array): Vault {
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new BacklistError('folder-damaged', { facts: { file: VAULT_NAME }, cause });
  }
  const { format, version } = (said ?? {}) as { format?: unknown; version?: unknown };
  if (format === FORMAT && typeof version === 'number' && version > VERSION)
    throw new BacklistError('folder-newer');
  const read = vaultSchema.safeParse(said);
  if (!read.success) throw new BacklistError('folder-damaged', { facts: { file: VAULT_NAME } });
  return read.data;
}
