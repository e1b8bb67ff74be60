// Notes at every build which packages really are in it, and puts their notices beside it (`third-party.txt`).
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { WxtHooks } from 'wxt';
import { noticesOf, readPackage } from './licences';

/** Folders of the packages in the build that runs; an extension is several builds, one after the other. */
const folders = new Set<string>();

/** The package that a module belongs to, or null for one of ours. */
function packageOf(module: string): string | null {
  const file = module.replace(/^\0+/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(file.slice(at + '/node_modules/'.length))?.[0];
  return name === undefined ? null : `${file.slice(0, at)}/node_modules/${name}`;
}

/** Notes packages, by their folders, of which the build makes files by itself. */
export function noteData(packages: readonly string[]): void {
  for (const folder of packages) folders.add(folder);
}

/** Notes what of packages is left in each file of a build. */
export function noteShipped(): Plugin {
  return {
    name: 'note-shipped-packages',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const sources =
          file.type === 'chunk'
            ? Object.entries(file.modules)
                .filter(([, { renderedLength }]) => renderedLength > 0)
                .map(([module]) => module)
            : file.originalFileNames.map((name) => path.resolve(name));
        for (const source of sources) {
          const folder = packageOf(source);
          if (folder !== null && existsSync(path.join(folder, 'package.json'))) folders.add(folder);
        }
      }
    },
  };
}

/** Build hook for wxt.config.ts: a licence that does not allow shipping fails the build. */
export const writeNotices: WxtHooks['build:done'] = async (wxt) => {
  const notices = noticesOf([...folders].map(readPackage));
  await writeFile(path.join(wxt.config.outDir, 'third-party.txt'), notices);
};
