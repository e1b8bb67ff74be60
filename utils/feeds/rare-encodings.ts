// Encodings of old feeds that browsers do not support: DOS and Mac code pages, EBCDIC. Large: not for the worker.
import {
  aliases,
  CP037,
  CP424,
  CP437,
  CP500,
  CP737,
  CP775,
  CP850,
  CP852,
  CP855,
  CP856,
  CP857,
  CP860,
  CP861,
  CP862,
  CP863,
  CP864,
  CP865,
  CP869,
  CP875,
  CP1006,
  CP1026,
  canonicalize,
  createIconv,
  KZ1048,
  MAC_GREEK,
  MAC_ICELAND,
  MAC_LATIN2,
  MAC_TURKISH,
  NEXTSTEP,
} from 'iconv-tiny';
import type { RareDecoder } from './decode';

const SETS = {
  CP037,
  CP1006,
  CP1026,
  CP424,
  CP437,
  CP500,
  CP737,
  CP775,
  CP850,
  CP852,
  CP855,
  CP856,
  CP857,
  CP860,
  CP861,
  CP862,
  CP863,
  CP864,
  CP865,
  CP869,
  CP875,
  'KZ-1048': KZ1048,
  'MAC-GREEK': MAC_GREEK,
  'MAC-ICELAND': MAC_ICELAND,
  'MAC-LATIN2': MAC_LATIN2,
  'MAC-TURKISH': MAC_TURKISH,
  NEXTSTEP,
};
const iconv = createIconv(SETS, aliases);

/** Other names: what IANA and Python list beside those that the library has, and sets that differ in the euro sign alone. */
const ALSO: Readonly<Record<string, keyof typeof SETS>> = {
  ibm039: 'CP037',
  ibm1140: 'CP037',
  cp1140: 'CP037',
  1140: 'CP037',
  ibm00858: 'CP850',
  cp858: 'CP850',
  858: 'CP850',
  macgreek: 'MAC-GREEK',
  maciceland: 'MAC-ICELAND',
  maclatin2: 'MAC-LATIN2',
  maccentraleurope: 'MAC-LATIN2',
  xmacce: 'MAC-LATIN2',
  macce: 'MAC-LATIN2',
  macturkish: 'MAC-TURKISH',
  kz1048: 'KZ-1048',
  ptcp154: 'KZ-1048',
};

/** `<?xm` in EBCDIC, as in XML 1.0, appendix F. */
const EBCDIC_START = [0x4c, 0x6f, 0xa7, 0x94];

function decodeAs(bytes: Uint8Array, label: string): string | null {
  const name = ALSO[canonicalize(label)] ?? label;
  try {
    return iconv.decode(bytes, name);
  } catch {
    return null; // Not one of these sets, or of bytes that are in none.
  }
}

/** The text, in the first of some encodings that is one of these; null when none is. EBCDIC is known by its first bytes. */
export const decodeRare: RareDecoder = (bytes, labels) => {
  if (EBCDIC_START.every((byte, index) => bytes[index] === byte)) {
    const head = decodeAs(bytes.subarray(0, 200), 'CP037') ?? '';
    const declared = /\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
    return (declared && decodeAs(bytes, declared)) || decodeAs(bytes, 'CP037');
  }
  for (const label of labels) {
    const text = decodeAs(bytes, label);
    if (text !== null) return text;
  }
  return null;
};
