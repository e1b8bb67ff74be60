// Makes the stemmers of a build smaller. Those that Snowball made bring its runtime along, each the same one under other names, and
// long tables of endings. In a build they share the runtime, their tables are packed, and each is made when the first word of its
// language is stemmed, not whenever the worker wakes.
import { createHash } from 'node:crypto';
import { minifySync, type Plugin } from 'vite';
import { type Ending, packEndings } from '../utils/search/text/packed-endings';

const STEMMER = /\/@orama\/stemmers\/dist\/\w+\.js$/;

/** What Snowball makes: its runtime, the stemmer, what is exported. (English is made by hand, and left as it is.) */
const SNOWBALL =
  /^(?<runtime>function (?<Runtime>\w)\(\)\{.*\})let (?<it>\w)=(?<made>new function\(\)\{.*\});export function stemmer\((\w)\)\{return \k<it>\.stemWord\(\5\)\}export const language="\w+";\s*$/s;

const TABLE = /\[(?:\["[^"]*",-?\d+,-?\d+\],?)+\]/g;

/** The build's stemmers; whatever else reads the package has them as they are. */
export function stemmersPacked(): Plugin {
  const runtimes = new Map<string, string>();
  return {
    name: 'stemmers-packed',
    apply: 'build',
    resolveId: (id) => (runtimes.has(id) ? id : null),
    load: (id) => runtimes.get(id) ?? null,
    transform(code, id) {
      const parts = STEMMER.test(id.replaceAll('\\', '/')) && SNOWBALL.exec(code)?.groups;
      if (!parts) return null;
      const { runtime, Runtime, it, made } = parts as Record<'runtime' | 'Runtime' | 'it' | 'made', string>;
      // In the names that the minifier gives, the same runtime is the same text.
      const shared = minifySync(id, `export default ${runtime}`, { module: true }).code;
      const sharedId = `\0snowball-${createHash('sha256').update(shared).digest('hex')}`;
      runtimes.set(sharedId, shared);
      const packed = made.replace(TABLE, (table) => {
        const endings = JSON.parse(table.replace(/\\x/g, '\\u00')) as Ending[];
        const text = packEndings(endings);
        return text === null ? table : `packedEndings(${JSON.stringify(text)})`;
      });
      return [
        `import ${Runtime} from ${JSON.stringify(sharedId)};`,
        `import { packedEndings } from '@/utils/search/text/packed-endings';`,
        `let ${it};`,
        `export const stemmer = (word) => (${it} ??= ${packed}).stemWord(word);`,
      ].join('\n');
    },
  };
}
