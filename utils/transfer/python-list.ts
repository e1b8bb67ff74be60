// A list of texts as Python or JSON prints it: `['a', "it's"]`, `["a"]`.

const ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' };

/** `\'`, `\n`, `\u00e9` and `\xe9` as the characters that they stand for. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, wide, narrow, plain: string) =>
    plain === undefined
      ? String.fromCharCode(Number.parseInt(wide ?? narrow, 16))
      : (ESCAPES[plain] ?? plain),
  );

/** The texts of such a list; a text without brackets is read as separated by commas. */
export function pythonList(text: string): string[] {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  if (inner === undefined) return text.split(',').filter((part) => part.trim() !== '');
  return [...inner.matchAll(ITEM)].map(([, single, double]) => unescaped(single ?? double ?? ''));
}
