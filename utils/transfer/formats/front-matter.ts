// What stands before the text of a note: YAML between lines of dashes (most programs), TOML between lines of plus signs (Hugo,
// Zola), or a JSON object (Hugo). Much of it was written by hand: where YAML as a whole is none, it is read entry by entry.
// What is no front matter is text, and stays in it.
import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

export type Fields = Record<string, unknown>;

export interface Note {
  fields: Fields;
  /** What comes after it. */
  body: string;
}

// Each tried at the first character alone, so that none is looked for again from every line.
const YAML = /^---[ \t]*\r?\n((?:[\s\S]*?\n)??)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML = /^\+\+\+[ \t]*\r?\n((?:[\s\S]*?\n)??)\+\+\+[ \t]*(?:\r?\n|$)/;
/** An object that ends with its line, or with a brace on a line of its own. */
const JSON_HEADS = [/^\{[^\r\n]*\}[ \t]*(?:\r?\n|$)/, /^\{[\s\S]*?\n\}[ \t]*(?:\r?\n|$)/];
/** Characters of front matter that is read entry by entry. */
const MOST_BROKEN = 100_000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A date stays a text, read as all others are; of two fields of one name the later counts; aliases must not multiply without end. */
const yaml = (text: string): unknown =>
  parseYaml(text, { schema: 'core', uniqueKeys: false, maxAliasCount: 50, logLevel: 'error' });

/** What `yaml` makes of a text; undefined where it is none, or nested as none is. */
function tryYaml(text: string): unknown {
  try {
    return yaml(text);
  } catch {
    return undefined;
  }
}

/** An entry that is no YAML by itself is what stands behind its colon: `title: Mills: a history`. */
function entryOf(lines: readonly string[]): Fields {
  const read = tryYaml(lines.join('\n'));
  if (isFields(read)) return read;
  const [first = '', ...others] = lines;
  const at = first.indexOf(':');
  const written = [first.slice(at + 1), ...others].map((line) => line.trim()).join(' ');
  return { [first.slice(0, at).trim()]: written.trim().replace(/^(["'])((?:(?!\1).)*)\1?$/s, '$2') };
}

/** Each entry begins at the margin with its name; whatever follows up to the next belongs to it. */
function entries(text: string): Fields | null {
  const found: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^[^\s:#"'[\]{}-][^:]*:(?:\s|$)/.test(line)) found.push([line]);
    else if (found.length > 0) found.at(-1)?.push(line);
    else if (line.trim() !== '' && !line.startsWith('#')) return null;
  }
  return found.length === 0
    ? null
    : Object.fromEntries(found.flatMap((lines) => Object.entries(entryOf(lines))));
}

function yamlFields(text: string): Fields | null {
  if (text.trim() === '') return {};
  const read = tryYaml(text);
  if (read !== undefined) return isFields(read) ? read : null;
  return text.length > MOST_BROKEN ? null : entries(text);
}

function tomlFields(text: string): Fields | null {
  try {
    return parseToml(text);
  } catch (error) {
    if (error instanceof TomlError) return null;
    throw error;
  }
}

/** An object with a title: any other may be what the note is about. */
function jsonFields(text: string): Fields | null {
  try {
    const read: unknown = JSON.parse(text);
    return isFields(read) && 'title' in read ? read : null;
  } catch {
    return null;
  }
}

const WAYS: readonly { head: RegExp; read(text: string): Fields | null }[] = [
  { head: YAML, read: yamlFields },
  { head: TOML, read: tomlFields },
  ...JSON_HEADS.map((head) => ({ head, read: jsonFields })),
];

/** A note's fields, and its text without them. */
export function frontMatter(text: string): Note {
  for (const { head, read } of WAYS) {
    const found = head.exec(text);
    const fields = found && read(found[1] ?? found[0]);
    if (fields) return { fields, body: text.slice(found[0].length) };
  }
  return { fields: {}, body: text };
}
