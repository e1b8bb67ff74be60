// What the check of the sanitiser is given: a list of named payloads, or one of two public lists in the shapes that they have.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

export interface Payload {
  name: string;
  payload: string;
}

const entrySchema = z.union([
  z.object({ name: z.string(), payload: z.string() }),
  // DOMPurify's fixtures: a title is not always there, the expected result is.
  z.object({ title: z.string().optional(), payload: z.string(), expected: z.unknown() }),
  // The security cheat sheet: names are by language.
  z.object({ id: z.number(), name: z.object({ en: z.string() }), data: z.string() }),
]);

const ALERT = 'alert(1)';

/** What the marks in the payloads of the security cheat sheet stand for; a path leads to a server that does not exist. */
function meant(mark: string): string {
  if (mark.endsWith('_path')) return 'https://evil.example/attachment';
  switch (mark.replace(/_\d$/, '')) {
    case 'js_uri_alert':
      return `javascript:${ALERT}`;
    case 'js_base64_alert':
      return btoa(`<script>${ALERT}</script>`);
    case 'js_utf7_alert':
      return '+ADw-script+AD4-alert(1)+ADw-/script+AD4-';
    case 'js_alert_entities':
    case 'js_alert_html5ent':
      return '&#97;lert&lpar;1&rpar;';
    case 'html_alert_encoded':
      return `%3Cscript%3E${ALERT}%3C/script%3E`;
    case 'js_write':
      return "document.write('<img src=x onerror=alert(1)>')";
    default:
      return ALERT;
  }
}

const filled = (data: string) =>
  data.replace(
    /%((?:js|html)_[a-z0-9_]+|(?:vml|svg|svg_font|css|sct|htc|xxe|event|xdr|swf)_path(?:_\d)?)%/g,
    (_, mark: string) => meant(mark),
  );

type Entry = z.infer<typeof entrySchema>;

function payloadOf(entry: Entry): Payload {
  if ('id' in entry) return { name: `${entry.id} ${entry.name.en}`, payload: filled(entry.data) };
  return { name: ('name' in entry ? entry.name : entry.title) ?? '', payload: entry.payload };
}

/** What is wrong with an entry, as a sentence would say it. */
function faultOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'is no object';
  const given = entry as Record<string, unknown>;
  const missing = ['name', 'payload'].filter((field) => typeof given[field] !== 'string');
  return `has no text as its ${missing.join(' and no text as its ')}`;
}

/**
 * The payloads of a list. A name that is given twice, or is empty, is told apart by its place in the list.
 * @throws Error with a sentence where the text is no such list
 */
export function payloadsIn(text: string): Payload[] {
  let list: unknown;
  try {
    // Some editors write a mark of the byte order before it.
    list = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new Error(`it is no JSON (${(cause as Error).message})`, { cause });
  }
  if (!Array.isArray(list)) throw new Error('it is no list of {name, payload}');
  if (list.length === 0) throw new Error('it is an empty list: nothing would be tried');
  const names = new Set<string>();
  return list.map((entry, place) => {
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success) throw new Error(`entry ${place} ${faultOf(entry)}`);
    const { name: given, payload } = payloadOf(parsed.data);
    let name = given;
    while (name === '' || names.has(name)) name = `${name} #${place}`.trim();
    names.add(name);
    return { name, payload };
  });
}

/**
 * The payloads of a file.
 * @throws Error with a sentence where it cannot be read, or holds something else
 */
export async function readPayloads(file: string): Promise<Payload[]> {
  try {
    return payloadsIn(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause });
  }
}
