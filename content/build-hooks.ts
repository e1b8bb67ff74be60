// Puts the compiled packs into the extension: pack/<publication>/manifest.json and its shards, at every build.
import path from 'node:path';
import type { WxtHooks } from 'wxt';
import { compileContent } from './compile';

type Hooks = Pick<Required<WxtHooks>, 'build:publicAssets' | 'prepare:publicPaths'>;

/** Build hooks for wxt.config.ts. A mistake in a post fails the build with the file and the field. */
export const contentHooks: Hooks = {
  async 'build:publicAssets'(wxt, files) {
    for (const pack of await compileContent(path.join(wxt.config.root, 'content'))) {
      for (const [file, contents] of pack.files)
        files.push({ relativeDest: `pack/${pack.name}/${file}`, contents });
    }
  },
  async 'prepare:publicPaths'(wxt, paths) {
    for (const pack of await compileContent(path.join(wxt.config.root, 'content'))) {
      paths.push(`pack/${pack.name}/manifest.json`);
    }
  },
};
