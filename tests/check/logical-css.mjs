// Refuses left and right in style sheets, so that every screen works from right to left: margin-inline-start instead of
// margin-left, and so on. A declaration that is meant to stay on its side says so on its line: /* physical: why */.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REASON = /\/\*\s*physical: \S/;
const SIDE = /(?:^|-)(?:left|right)(?:-|$)/;
/** Shorthands for four sides: top, right, bottom, left. */
const SIDES =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/;

/** The parts of a value between spaces; brackets are kept whole. */
function parts(value) {
  const found = [];
  let depth = 0;
  let part = '';
  for (const letter of value) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ' ' && depth === 0) {
      if (part !== '') found.push(part);
      part = '';
    } else part += letter;
  }
  return part === '' ? found : [...found, part];
}

/** Whether corners differ between the sides. The order is upper left, upper right, lower right, lower left. */
function isUneven(radius) {
  const [a, b = a, c = a, d = b] = parts(radius);
  return a !== b || c !== d;
}

/** What is wrong with a declaration, or null. */
function wrong(property, value) {
  if (SIDE.test(property)) return `${property} names a side`;
  if (/(?:^|[\s,(])(?:left|right)(?:$|[\s,)])/.test(value)) return `“${value}” names a side`;
  const [, right, , left] = parts(/\binset\((.*)\)/.exec(value)?.[1] ?? value);
  if ((SIDES.test(property) || property === 'clip-path') && left !== undefined && left !== right)
    return `${property} differs between the sides`;
  if (property === 'border-radius' && value.split('/').some((radius) => isUneven(radius.trim())))
    return 'border-radius differs between the sides';
  if (/\btranslateX\((?!0\))|\btranslate\((?!0\b|-50%)/.test(value)) return `“${value}” moves to a side`;
  if (property === 'translate' && !/^(?:0|-50%|none)\b/.test(value)) return `“${value}” moves to a side`;
  return null;
}

const sheets = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(folder, file)),
);
let problems = 0;
for (const sheet of sheets) {
  readFileSync(path.join(ROOT, sheet), 'utf8')
    .split('\n')
    .forEach((line, n) => {
      const [, property, value] = /^\s*([\w-]+):\s*([^;{]+);/.exec(line.replace(/\/\*.*?\*\//g, '')) ?? [];
      const problem =
        property === undefined || property.startsWith('--') || REASON.test(line)
          ? null
          : wrong(property, value.trim());
      if (problem === null) return;
      problems++;
      console.error(`${sheet}:${n + 1}: ${problem}`);
    });
}
if (problems > 0) console.error('Use the logical property, or say on the line why not: /* physical: why */');
process.exit(problems === 0 ? 0 : 1);
