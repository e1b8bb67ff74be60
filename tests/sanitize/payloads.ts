// What the check of the sanitiser is given: a list of named payloads, or one of two public lists in the shapes that they have.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

export interface Payload {
  name: string;
  payload: string;
}

/** Names in several languages are an object by language. */
const entrySchema = z.union([
  z.object({ name: z.string(), payload: z.string() }),
  z.object({ title: z.string().optional(), payload: z.string() }),
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

/**
 * The payloads of a file. A name that is given twice, or none, is told apart by its place in the list.
 * @throws Error with a sentence where the file has another shape
 */
export async function readPayloads(file: string): Promise<Payload[]> {
  const parsed = z.array(entrySchema).safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is no list of {name, payload}: ${parsed.error.message}`);
  const seen = new Set<string>();
  return parsed.data.map((entry, index) => {
    const named =
      'id' in entry
        ? { name: `${entry.id} ${entry.name.en}`, payload: filled(entry.data) }
        : { name: 'name' in entry ? entry.name : (entry.title ?? ''), payload: entry.payload };
    const name = named.name === '' || seen.has(named.name) ? `${named.name} #${index}`.trim() : named.name;
    seen.add(name);
    return { name, payload: named.payload };
  });
}
