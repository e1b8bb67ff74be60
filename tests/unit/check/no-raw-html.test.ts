// Promise: strings become HTML or code in utils/extract only. The lint says so of each way that there is to do it, and is
// quiet where it is allowed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SAYS = 'Strings become HTML or code in utils/extract only.';

/** Each sets HTML from a string, or makes code of one. */
const VIOLATIONS = [
  'element.innerHTML = html;',
  'element.outerHTML += html;',
  "element['innerHTML'] = html;",
  "element.insertAdjacentHTML('beforeend', html);",
  'element?.parentElement?.setHTMLUnsafe(html);',
  'element.setHTML(html);',
  'document.write(html);',
  'document.writeln(html);',
  'Document.prototype.write.call(page, html);',
  "new DOMParser().parseFromString(html, 'text/html');",
  'document.createRange().createContextualFragment(html);',
  'Document.parseHTMLUnsafe(html);',
  "document.execCommand('insertHTML', false, html);",
  'Object.assign(element, { innerHTML: html });',
  "Object.assign(element, { 'outerHTML': html });",
  "element.setAttribute('srcdoc', html);",
  "element.setAttribute('onclick', html);",
  'new Function(html)();',
  'const make = Function;',
  'const run = eval;',
  "globalThis.trustedTypes.createPolicy('other', {});",
];

const folder = mkdtempSync(path.join(tmpdir(), 'backlist-lint-'));
beforeAll(() => {
  cpSync(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'));
  cpSync(path.join(ROOT, 'tests/check/lint'), path.join(folder, 'tests/check/lint'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of a file of this name and text of which the lint says that it may not. */
function reported(name: string, text: string): number[] {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/biome'),
    ['lint', '--colors=off', '--max-diagnostics=200', '--vcs-enabled=false', name],
    { cwd: folder, encoding: 'utf8' },
  );
  const lines: number[] = [];
  for (const part of `${stdout}${stderr}`.split(new RegExp(`(?=^${name.replaceAll('.', '\\.')}:)`, 'm'))) {
    if (part.includes(SAYS)) lines.push(Number(/^[^:]*:(\d+):/.exec(part)?.[1]));
  }
  return [...new Set(lines)].sort((a, b) => a - b);
}

const sample = `${VIOLATIONS.join('\n')}\n`;
const everyLine = VIOLATIONS.map((_, n) => n + 1);

it.each(['components/sample.ts', 'entrypoints/sample.ts', 'utils/transfer/sample.ts', 'content/sample.ts'])(
  'is said of every way in %s',
  (name) => expect(reported(name, sample)).toEqual(everyLine),
);

it('is said of markup that components are given', () => {
  const text = 'export const X = (html: string) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n';
  expect(reported('components/sample.tsx', text)).toEqual([1]);
});

it('is said of nothing else, and not in utils/extract', () => {
  expect(
    reported('components/sample.ts', "element.textContent = html;\nelement.title = 'on the way';\n"),
  ).toEqual([]);
  expect(reported('utils/extract/sample.ts', sample)).toEqual([]);
});
