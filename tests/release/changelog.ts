// CHANGELOG.md (Keep a Changelog): what it says of a version, and the cut that makes 'Unreleased' one.

interface Entry {
  version: string;
  /** As it is written (`2026-11-29`); null where there is none. */
  date: string | null;
  /** Markdown below the heading. */
  text: string;
}

const HEADING = /^## +\[?(Unreleased|\d[\w.+-]*)\]?(?: +[-–—] +(\d{4}-\d\d-\d\d))? *$/;

/** The entries in the order of the file, 'Unreleased' among them. */
export function changelogEntries(changelog: string): Entry[] {
  const entries: (Omit<Entry, 'text'> & { lines: string[] })[] = [];
  for (const line of changelog.split('\n')) {
    const [, version, date = null] = HEADING.exec(line) ?? [];
    if (version !== undefined) entries.push({ version, date, lines: [] });
    else entries.at(-1)?.lines.push(line);
  }
  return entries.map(({ version, date, lines }) => ({ version, date, text: lines.join('\n').trim() }));
}

/** The file with what was unreleased as a version of a day, and an empty 'Unreleased' above it. @throws Error with a sentence */
export function cutRelease(changelog: string, version: string, day: string): string {
  const entries = changelogEntries(changelog);
  if (entries.some((entry) => entry.version === version))
    throw new Error(`CHANGELOG.md has an entry for ${version} already.`);
  const [unreleased] = entries.filter((entry) => entry.version === 'Unreleased');
  if (!unreleased || unreleased.text === '') throw new Error('CHANGELOG.md has nothing under Unreleased.');
  return changelog.replace(/^## +\[?Unreleased\]? *$/m, () => `## Unreleased\n\n## ${version} - ${day}`);
}
