// The import table of ARCHITECTURE.md, checked. A domain may import itself, what is listed for it, and packages.

/** @type {Record<string, string[]>} */
const TABLE = {
  core: [],
  model: ['core'],
  anchor: ['core', 'model'],
  highlighting: ['core', 'model', 'anchor'],
  feeds: ['core', 'model'],
  extract: ['core', 'model', 'feeds/raw-feed'],
  search: ['core', 'model'],
  machines: ['core', 'model'],
  map: ['core', 'model'],
  store: ['core', 'model', 'map/which-posts', 'search', 'machines'],
  sync: ['core', 'model', 'feeds', 'search', 'machines', 'store'],
  transfer: ['core', 'model', 'feeds', 'extract'],
  messaging: ['core', 'model'],
  platform: ['core', 'model', 'highlighting/highlights', 'machines/account/items'],
  i18n: ['core', 'model'],
};
const COMPONENTS = [
  'core',
  'model',
  'messaging',
  'i18n',
  'store',
  'search',
  'map',
  'anchor',
  'highlighting',
  'extract/html/show-html',
];

const only = (name, folder, comment) => ({
  name: `${name.replace(/\W+/g, '-')}-only-in-${folder.replace(/\W+/g, '-')}`,
  comment,
  severity: 'error',
  from: { path: '^(utils|components|entrypoints)/', pathNot: folder },
  to: { path: `node_modules/${name}/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-file-directly-under-utils',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { path: '^utils/[^/]+$' },
    },
    ...Object.entries(TABLE).map(([domain, may]) => ({
      name: `${domain}-imports`,
      comment: `utils/${domain} may import ${may.join(', ') || 'nothing'} of ours`,
      severity: 'error',
      from: { path: `^utils/${domain}/` },
      to: {
        path: '^(utils|components|entrypoints|content|tests)/',
        pathNot: `^utils/(${[domain, ...may].join('|')})(/|\\.)`,
      },
    })),
    {
      name: 'components-imports',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(utils|entrypoints|content|tests)/', pathNot: `^utils/(${COMPONENTS.join('|')})(/|\\.)` },
    },
    {
      name: 'components-read-only',
      comment: 'Every write goes through the worker.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^utils/store/',
        pathNot: [
          '^utils/store/[a-z/-]+-reader\\.ts$',
          '^utils/store/posts/citations\\.ts$',
          '^utils/store/read\\.ts$',
        ],
      },
    },
    {
      name: 'worker-without-parsers',
      comment: 'Feed parsing and DOM work live in the workshop: the size of the worker is its wake-up time.',
      severity: 'error',
      from: { path: '^(utils/sync|utils/store|entrypoints/background)/' },
      to: {
        path: 'node_modules/(feedsmith|@mozilla/readability|dompurify|@zip.js|papaparse|marked|turndown|liquidjs|@streamparser)/',
        reachable: true,
      },
    },
    only('idb', '^utils/store/', 'One place knows IndexedDB.'),
    only('@mozilla/readability', '^utils/extract/', 'One place extracts.'),
    only('dompurify', '^utils/extract/', 'One place makes safe HTML.'),
    only('feedsmith', '^utils/(feeds|transfer)/', 'One place parses feeds.'),
    only('wxt/dist/browser', '^(utils/(platform|messaging)|entrypoints)/', 'browser.* only at the edge.'),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['types', 'import', 'browser', 'default'],
    },
    webpackConfig: { fileName: '.alias.cjs' },
  },
};
