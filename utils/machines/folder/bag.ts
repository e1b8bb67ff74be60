// A file of the folder: a bag of entities, compressed and encrypted. Its name contains the hash of its bytes, so that a truncated
// or foreign file is recognised before it is opened.
//
//   bytes   0 – 3   'BLBG'
//           4       version of the format, 1
//           5       kind: 1 changes of one machine, 2 everything a machine knew when it tidied up
//           6 – 17  nonce
//          18 –     AES-GCM of raw DEFLATE of JSON lines: a head, then one entity a line
//
// What is sealed is bound to bytes 0 – 5 and to the vault's id as additional data.
import { BacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import type { Entity } from '../entity';
import { isEntity } from '../entity-shape';
import { squeeze, unsqueeze } from '../squeeze';
import { type BagKind, HASH_DIGITS, KINDS, readName } from './names';
import { NONCE, type OpenVault, randomBytes } from './vault';

const MAGIC = [0x42, 0x4c, 0x42, 0x47] as const;
const VERSION = 1;
const HEAD = MAGIC.length + 2;
/** Most bytes of an unpacked file. */
const MOST_TEXT = 256_000_000;

export interface Bag {
  kind: BagKind;
  machine: string;
  entities: Entity[];
}

/** Why a file is set aside. */
export type Aside = 'foreign' | 'torn' | 'newer' | 'sealed' | 'unreadable';

/** Thrown for a file that is set aside; it is never deleted. */
export class SetAside extends Error {
  override readonly name = 'SetAside';
  readonly why: Aside;
  constructor(why: Aside, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

function additional(head: Uint8Array, vault: OpenVault): Uint8Array<ArrayBuffer> {
  const id = new TextEncoder().encode(vault.id);
  const bytes = new Uint8Array(head.length + id.length);
  bytes.set(head);
  bytes.set(id, head.length);
  return bytes;
}

/** Seals a bag; answers its name and its bytes. */
export async function sealBag(
  vault: OpenVault,
  bag: Bag,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const lines = [{ machine: bag.machine }, ...bag.entities.map(({ id, f, s }) => ({ id, f, s }))];
  const plain = await squeeze(lines.map((line) => JSON.stringify(line)).join('\n'));
  const head = Uint8Array.from([...MAGIC, VERSION, KINDS.indexOf(bag.kind) + 1]);
  const iv = randomBytes(NONCE);
  const how = { name: 'AES-GCM', iv, additionalData: additional(head, vault) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, vault.key, plain));
  const bytes = new Uint8Array(HEAD + NONCE + sealed.length);
  bytes.set(head);
  bytes.set(iv, HEAD);
  bytes.set(sealed, HEAD + NONCE);
  const hash = (await sha256(bytes)).slice(0, HASH_DIGITS);
  return { name: `${bag.kind}-${bag.machine}-${hash}.backlist`, bytes };
}

/** Opens a file. @throws SetAside */
export async function openBag(vault: OpenVault, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Bag> {
  const said = readName(name);
  if (!said) throw new SetAside('foreign');
  if ((await sha256(bytes)).slice(0, HASH_DIGITS) !== said.hash) throw new SetAside('torn');
  if (MAGIC.some((byte, n) => bytes[n] !== byte)) throw new SetAside('foreign');
  if ((bytes[MAGIC.length] ?? 0) > VERSION) throw new SetAside('newer');
  const head = bytes.slice(0, HEAD);
  const how = {
    name: 'AES-GCM',
    iv: bytes.slice(HEAD, HEAD + NONCE),
    additionalData: additional(head, vault),
  };
  const plain = await crypto.subtle.decrypt(how, vault.key, bytes.slice(HEAD + NONCE)).catch((cause) => {
    throw new SetAside('sealed', cause);
  });
  try {
    const [first = '', ...lines] = (await unsqueeze(new Uint8Array(plain), MOST_TEXT)).split('\n');
    const { machine } = JSON.parse(first) as { machine?: unknown };
    const entities = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
    if (typeof machine !== 'string' || !entities.every(isEntity)) throw new BacklistError('malformed');
    return { kind: said.kind, machine, entities };
  } catch (cause) {
    throw new SetAside('unreadable', cause);
  }
}
