// What a target of the fuzzer is, and what all of them expect of the code that they try.
import { BacklistError } from '@/utils/core/errors';

/** Tries one input. Whatever it throws is a crash; what never ends is one as well. */
export type Fuzz = (data: Uint8Array) => void | Promise<void>;

/** One target: what is tried, and inputs to begin with. */
export interface Target {
  fuzz: Fuzz;
  seeds: readonly (string | Uint8Array)[];
}

/** Bytes of an archive's own, as the code wants them. */
export const bytesOf = (data: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(data);

/** Bytes as text, as a decoder would hand them on. */
export const textOf = (data: Uint8Array): string => new TextDecoder().decode(data);

/** Bytes as text with whatever may stand in a string of JavaScript: halves of surrogate pairs too. */
export function unitsOf(data: Uint8Array): string {
  let text = '';
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at] as number;
    text += byte < 0x80 ? String.fromCharCode(byte) : String.fromCharCode((byte << 8) | (data[++at] ?? 0));
  }
  return text;
}

/** Runs what may fail with one of our own errors, and with nothing else. */
export async function mayFail(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    if (!(thrown instanceof BacklistError)) throw thrown;
    if (thrown.code === 'internal') throw thrown;
  }
}

/** @throws Error where it does not hold */
export function holds(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`it does not hold that ${what}`);
}
