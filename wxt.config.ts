import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig, type WxtHooks } from 'wxt';
import { contentHooks } from './content/build-hooks';
import { stemmersPacked } from './content/stemmers';
import { stopWordsPacked } from './content/stop-words';
import { noteShipped, writeNotices } from './notices/build';
import { manifestMessage, stringFiles } from './utils/i18n/build/string-files';
import type { enManifest } from './utils/i18n/en/manifest';

/** Firefox asks an add-on to say whether it collects data; Backlist collects none. */
const gecko = {
  id: 'backlist@backlist.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

/** Firefox for Android knows `data_collection_permissions` since this version. What it has not is in docs/browsers.md. */
const gecko_android = { strict_min_version: gecko.strict_min_version };

/** A sentence of the catalogue, in the browser's language. */
const message = (key: keyof typeof enManifest) => `__MSG_${manifestMessage(key)}__`;

/**
 * What pages of ours may load and do. Pictures and connections lead anywhere on the web, as publications do; each is asked
 * for at the reader's word. Strings become HTML through one policy (utils/extract/html/trusted-html.ts).
 */
function contentPolicy(browser: string): string {
  // Firefox has no offscreen documents: there the workshop is a frame of the background page.
  const framed = browser === 'firefox' ? "'self'" : "'none'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Documents that are read inherit this: what is hidden in them is told by their style attributes, and each one that is
    // refused takes a third of a millisecond. Screens that show something allow none (their own meta element).
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "media-src 'self'",
    "img-src 'self' data: http: https:",
    "connect-src 'self' http: https:",
    `frame-src ${framed}`,
    `frame-ancestors ${framed}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types backlist',
  ].join('; ');
}

/** All that an entrypoint is made of from the beginning on, but for what is imported later. */
function modulesOf(entry: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const modules = new Set([path.resolve('entrypoints', entry)]);
  // What is added to a set while it is walked through is walked through as well.
  for (const id of modules) for (const other of importsOf(id)) modules.add(other);
  return modules;
}

/** What the panel is made of, and what of it the workshop has to load as well, decides which file a module goes into. */
const ENTRIES = { panel: 'sidepanel/main.tsx', workshop: 'workshop/main.ts' };

/**
 * Puts what the panel shares with other screens into one file, and what the workshop needs of it as well into another: each file
 * is a request of its own, compressed by itself, and what loads them waits for the last. (The scripts of the popup and of the worker
 * are built alone, and have no more of a module than they use.)
 */
function sharedInFewFiles(): Plugin {
  let fileOf = (_id: string): string | null => null;
  return {
    name: 'shared-in-few-files',
    buildEnd() {
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const [panel, workshop] = [modulesOf(ENTRIES.panel, importsOf), modulesOf(ENTRIES.workshop, importsOf)];
      fileOf = (id) => (panel.has(id) ? (workshop.has(id) ? 'screens-workshop' : 'screens') : null);
    },
    outputOptions(options) {
      // Scripts that are built alone are strict as well, as modules are: said within their function, as the framework takes the name
      // in front of it away, so that a page's script answers with what it returns.
      if (options.format !== 'es') return { ...options, intro: "'use strict';" };
      const name = (id: string) => fileOf(id);
      options.codeSplitting = {
        groups: [{ name, debugName: 'shared', minShareCount: 2, includeDependenciesRecursively: false }],
      };
      return options;
    },
  };
}

/** What runs on every page, or at a look, and nearly all of it at once. */
const RUN_AT_ONCE = /^(?:probe|look)\.js$/;

/**
 * Has Chrome compile these scripts at one go: function by function, each when it is first called, they take half a
 * millisecond to a whole one more, on every page. https://v8.dev/blog/explicit-compile-hints
 */
function compiledAtOnce(): Plugin {
  return {
    name: 'compiled-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && RUN_AT_ONCE.test(file.fileName))
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  };
}

/** What is put into pages carries the rules of its style sheets, without comments and indentation. */
function bareStyles(): Plugin {
  return {
    name: 'bare-styles',
    enforce: 'post',
    transform: (code, id) =>
      id.endsWith('.css?raw') ? code.replace(/\/\*.*?\*\//g, '').replace(/(?:\\n|\s)+/g, ' ') : null,
  };
}

/** The framework's script for its plugins is two files that every screen would wait for; there are no such plugins. */
function noFrameworkPlugins(): Plugin {
  const SCRIPT = /<script[^>]*"virtual:wxt-html-plugins"[^>]*><\/script>/;
  return {
    name: 'no-framework-plugins',
    apply: 'build',
    // After the framework's own, which puts it there.
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!SCRIPT.test(html)) throw new Error('the framework puts its plugins elsewhere by now');
        return html.replace(SCRIPT, '');
      },
    },
  };
}

/**
 * Names the worker's script by its content. Where an unpacked extension was replaced while the browser was closed, Chrome goes on
 * with the script that it knows by this name, whatever lies there.
 */
const nameWorker: WxtHooks['build:done'] = async ({ config }, { manifest, steps }) => {
  const name =
    manifest.background && 'service_worker' in manifest.background && manifest.background.service_worker;
  const chunk = steps.flatMap(({ chunks }) => chunks).find(({ fileName }) => fileName === name);
  if (config.command !== 'build' || !name || !chunk) return;
  const script = path.join(config.outDir, name);
  const hash = createHash('sha256')
    .update(await readFile(script))
    .digest('hex')
    .slice(0, 8);
  const named = name.replace(/\.js$/, `-${hash}.js`);
  await rename(script, path.join(config.outDir, named));
  const written = path.join(config.outDir, 'manifest.json');
  const text = await readFile(written, 'utf8');
  await writeFile(written, text.replace(JSON.stringify(name), JSON.stringify(named)));
  // The framework's summary asks for it; its own is a getter of the bundler's.
  Object.defineProperty(chunk, 'fileName', { value: named });
};

export default defineConfig({
  // Every arrow between files is a written import.
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  // The sources that Firefox asks for are git's own (tests/release/repository.ts).
  zip: { zipSources: false },
  hooks: {
    ...contentHooks,
    async 'build:publicAssets'(wxt, files) {
      await contentHooks['build:publicAssets'](wxt, files);
      for (const [relativeDest, contents] of await stringFiles()) files.push({ relativeDest, contents });
    },
    async 'build:done'(wxt, output) {
      await nameWorker(wxt, output);
      await writeNotices(wxt, output);
    },
  },
  vite: () => ({
    plugins: [
      preact(),
      noteShipped(),
      sharedInFewFiles(),
      noFrameworkPlugins(),
      compiledAtOnce(),
      stemmersPacked(),
      stopWordsPacked(),
      bareStyles(),
    ],
    build: { target: ['chrome120', 'firefox142'], sourcemap: false, modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: message('manifest.name'),
    description: message('manifest.description'),
    default_locale: 'en',
    // Only what brings no warning at install; the rest is asked for at the click that needs it.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    // For backups to the downloads folder, asked for at the click that switches them on.
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko, gecko_android } }
      : { minimum_chrome_version: '120' }),
    action: { default_title: message('manifest.name') },
    omnibox: { keyword: 'bl' },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: message('manifest.openPanel'),
      },
      'look-up': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: message('manifest.lookUp'),
      },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: message('manifest.savePage'),
      },
      // Chrome suggests four keys at most: these get theirs from the reader.
      'next-related': { description: message('manifest.nextRelated') },
      'previous-related': { description: message('manifest.previousRelated') },
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
    },
    content_security_policy: {
      extension_pages: contentPolicy(browser),
    },
    // Pictures of a post are asked for without cookies. Where the reader gave access to a site, as to each that is followed,
    // Chrome sends them all with what a page of ours asks of it, those that are for the site's own pages alone included.
    // Firefox knows no such key: docs/browsers.md.
    ...(browser === 'firefox' ? {} : { cross_origin_embedder_policy: { value: 'credentialless' } }),
  }),
});
