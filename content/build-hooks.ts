// Puts into the extension what the build makes of content: pack/<publication>/manifest.json and its shards, and the lists of
// common words.
import path from 'node:path';
import type { WxtHooks } from 'wxt';
import { noteData } from '../notices/build';
import { compileContent } from './compile';
import { wordListFiles, wordListPackages } from './word-lists';

type Hooks = Pick<Required<WxtHooks>, 'build:publicAssets' | 'prepare:publicPaths'>;

/** Build hooks for wxt.config.ts. A mistake in a post fails the build with the file and the field. */
export const contentHooks: Hooks = {
  async 'build:publicAssets'(wxt, files) {
    for (const pack of await compileContent(path.join(wxt.config.root, 'content'))) {
      for (const [file, contents] of pack.files)
        files.push({ relativeDest: `pack/${pack.name}/${file}`, contents });
    }
    for (const [relativeDest, contents] of wordListFiles()) files.push({ relativeDest, contents });
    noteData(wordListPackages());
  },
  async 'prepare:publicPaths'(wxt, paths) {
    for (const pack of await compileContent(path.join(wxt.config.root, 'content'))) {
      paths.push(`pack/${pack.name}/manifest.json`);
    }
  },
};
