// Names of files that every system takes, each once.

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Bytes of a name without its ending and number: file systems take 255, and one of them counts bytes (ext4). */
const MOST_BYTES = 180;

/** The beginning of a text of at most so many bytes in UTF-8, with no character of several signs (a flag, a family) cut. */
function withinBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  if (text.length * 3 <= most) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).byteLength;
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/** A title as a file's name, without its ending: no separators, no signs that Windows or Obsidian refuse, none that turn
 * the words around. */
export function fileName(title: string): string {
  const plain = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const name = withinBytes(plain, MOST_BYTES).replace(/[. ]+$/, '');
  return name === '' || RESERVED.test(name) ? `post ${name}`.trim() : name;
}

/** Gives each title a name of its own: the second of the same is numbered. */
export class FileNames {
  readonly #taken = new Map<string, number>();

  /** @param ending with its dot */
  name(title: string, ending: string, folder = ''): string {
    const path = folder === '' ? fileName(title) : `${fileName(folder)}/${fileName(title)}`;
    for (let name = path; ; ) {
      // Systems that tell no capitals apart must find no two of one name.
      const key = name.toLowerCase();
      if (!this.#taken.has(key)) {
        this.#taken.set(key, 1);
        return `${name}${ending}`;
      }
      const count = (this.#taken.get(path.toLowerCase()) ?? 1) + 1;
      this.#taken.set(path.toLowerCase(), count);
      name = `${path} ${count}`;
    }
  }
}
