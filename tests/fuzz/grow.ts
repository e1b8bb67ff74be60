// Inputs that are made of others, as fuzzers make them.

/** Bytes at which parsers turn. */
const TURNING = [...'\0\xff\x80"\'<>&;\\/?#:-[]{}(),.=%0 \n'].map((one) => one.charCodeAt(0));

/** An input with bytes changed, put in, taken out, said again, or taken from another one. @param random from 0 up to 1 */
export function grown(from: Uint8Array, other: Uint8Array, random: () => number, most = 4_096): Uint8Array {
  const bytes = [...from];
  const below = (n: number) => Math.floor(random() * n);
  const ways: ((at: number) => unknown)[] = [
    (at) => bytes.splice(at, 1, below(256)),
    (at) => bytes.splice(at, 1, (bytes[at] ?? 0) ^ (1 << below(8))),
    (at) => bytes.splice(at, 0, TURNING[below(TURNING.length)] ?? 0),
    (at) => bytes.splice(at, 1 + below(10)),
    (at) => bytes.splice(at, 0, ...bytes.slice(at, at + 1 + below(20))),
    (at) => {
      const start = below(other.length);
      bytes.splice(at, below(8), ...other.slice(start, start + 1 + below(30)));
    },
    (at) => bytes.splice(at, 4, ...TURNING.slice(0, 2), 0xff, 0xff),
  ];
  for (let changes = 1 + below(4); changes > 0; changes -= 1)
    ways[below(ways.length)]?.(below(bytes.length + 1));
  return Uint8Array.from(bytes.slice(0, most));
}
