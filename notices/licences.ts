// Which licences may be in what is shipped, and the notices that they ask for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences under which code may be shipped with ours (SPDX). */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']);
/** Typefaces have a licence of their own kind. */
const ALLOWED_FOR_FONTS = new Set([...ALLOWED, 'OFL-1.1']);

/** A package of which something is in the build. */
export interface Shipped {
  name: string;
  version: string;
  /** As package.json gives it, an SPDX expression; empty where it gives none. */
  licence: string;
  /** The texts of its licence and notice files. */
  texts: string[];
}

/**
 * Whether an SPDX expression allows shipping: one side of each `OR`, every side of each `AND`.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isAllowed({ name, licence }: Pick<Shipped, 'name' | 'licence'>): boolean {
  const allowed = name.startsWith('@fontsource/') ? ALLOWED_FOR_FONTS : ALLOWED;
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  // Nested expressions are rare enough to be looked at by a person.
  if (plain === '' || /[()]/.test(plain)) return false;
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.has(one.trim())));
}

/** What a package in `node_modules` says of itself. */
export function readPackage(folder: string): Shipped {
  const own = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
    .sort();
  const licence = typeof own.license === 'string' ? own.license : (own.license?.type ?? '');
  return {
    name: own.name,
    version: own.version,
    licence,
    texts: files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()),
  };
}

/**
 * The notices of all that is shipped.
 * @throws Error that names the packages whose licence does not allow it
 */
export function noticesOf(shipped: readonly Shipped[]): string {
  const refused = shipped.filter((one) => !isAllowed(one));
  if (refused.length > 0) {
    const named = refused.map(({ name, licence }) => `${name} (${licence || 'no licence'})`).join(', ');
    throw new Error(`The licences of these packages do not allow shipping them: ${named}`);
  }
  const line = '-'.repeat(80);
  const sorted = [...shipped].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = sorted.map(({ name, version, licence, texts }) =>
    [line, `${name} ${version}`, `Licence: ${licence}`, ...texts.map((text) => `\n${text}`)].join('\n'),
  );
  return `Backlist contains parts of these packages. Each is under the licence that stands with it.\n\n${parts.join('\n\n')}\n`;
}
