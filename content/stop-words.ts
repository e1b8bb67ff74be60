// Puts the lists of stop words into the build as utils/search/text/packed-words.ts has them, in place of arrays that every worker
// would make anew when it wakes.
import type { Plugin } from 'vite';
import { packWords } from '../utils/search/text/packed-words';

const LIST = /\/@orama\/stopwords\/dist\/\w+\.js$/;

/** For what is built; whatever else reads the package has its lists as they are. */
export function stopWordsPacked(): Plugin {
  return {
    name: 'stop-words-packed',
    apply: 'build',
    async load(id) {
      const file = id.replaceAll('\\', '/');
      if (!LIST.test(file)) return null;
      const { stopwords } = (await import(id)) as { stopwords: readonly string[] };
      return [
        `import { packedWords } from '@/utils/search/text/packed-words';`,
        `export const stopwords = /* @__PURE__ */ packedWords(${JSON.stringify(packWords(stopwords))});`,
      ].join('\n');
    },
  };
}
