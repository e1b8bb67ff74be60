// Names of files in the folder: kind, machine, and hash of the bytes.

/** Hexadecimal digits of the hash that a name carries: 128 bits. */
export const HASH_DIGITS = 32;

export const KINDS = ['changes', 'state'] as const;
export type BagKind = (typeof KINDS)[number];

/** `changes-k3j9x0ab-<hash>.backlist` */
const NAME = /^(changes|state)-([0-9a-z]{8})-([0-9a-f]{32})\.backlist$/;

/** The parts of a name; null if it is not one of ours. */
export function readName(name: string): { kind: BagKind; machine: string; hash: string } | null {
  const [, kind, machine, hash] = NAME.exec(name) ?? [];
  const known = KINDS.find((each) => each === kind);
  return known && machine && hash ? { kind: known, machine, hash } : null;
}
