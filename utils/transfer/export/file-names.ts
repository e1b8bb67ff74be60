// Names of files that every system takes, each once.

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file's name, without its ending: no separators, no signs that Windows or Obsidian refuse. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 120)
    .trim()
    .toWellFormed();
  return name === '' || RESERVED.test(name) ? `post ${name}`.trim() : name;
}

/** Gives each title a name of its own: the second of the same is numbered. */
export class FileNames {
  readonly #taken = new Map<string, number>();

  /** @param ending with its dot */
  name(title: string, ending: string, folder = ''): string {
    const path = folder === '' ? fileName(title) : `${fileName(folder)}/${fileName(title)}`;
    // Systems that tell no capitals apart must find no two of one name.
    const key = path.toLowerCase();
    const count = (this.#taken.get(key) ?? 0) + 1;
    this.#taken.set(key, count);
    return count === 1 ? `${path}${ending}` : this.name(`${fileName(title)} ${count}`, ending, folder);
  }
}
