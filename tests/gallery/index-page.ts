// The gallery's page: every screen with its picture, by view.
import type { Screen } from './screen';
import { viewOf } from './screen';

const HEADINGS: Record<string, string> = {
  popup: 'The toolbar popup',
  page: 'Panel: this page',
  lookup: 'Panel: look-up',
  archive: 'Panel: the archive',
  map: 'Panel: the map',
  post: 'The reader',
  highlights: 'Panel: highlights',
  sources: 'Panel: sources',
  source: 'Panel: one source',
  welcome: 'The first run',
  options: 'Settings',
  transfer: 'Import and export',
  marker: 'On pages of the web',
};

/** The name of a screen's picture. */
export const fileOf = ({ name }: Pick<Screen, 'name'>): string => `${name}.webp`;

/** The page in Markdown. A view without a heading of its own is called by its name. */
export function indexPage(
  screens: readonly Screen[],
  stores: readonly { file: string; title: string }[],
): string {
  const views = [...new Set(screens.map(viewOf))];
  const of = (view: string) =>
    screens
      .filter((screen) => viewOf(screen) === view)
      .map((screen) => `### ${screen.title}\n\n![${screen.title}](${fileOf(screen)})`)
      .join('\n\n');
  return `# Every screen of Backlist

Drawn by \`npm run gallery\` from the built extension in a real Chromium, with the bundled archive and publications of our own. Each picture shows a screen in the light and the dark theme at two widths. A name after the command (\`npm run gallery -- archive post-tab\`) draws these alone.

${views.map((view) => `- [${HEADINGS[view] ?? view}](#${anchor(HEADINGS[view] ?? view)})`).join('\n')}

## At a glance

${stores.map(({ file, title }) => `![${title}](${file})`).join('\n\n')}

${views.map((view) => `## ${HEADINGS[view] ?? view}\n\n${of(view)}`).join('\n\n')}
`;
}

const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-');
