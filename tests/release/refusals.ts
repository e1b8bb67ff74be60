// Why a version may not be released as things are. Pure: what is looked at is handed in.
import { changelogEntries } from './changelog';
import { compareVersions, versionParts } from './version';

export interface ReleaseFacts {
  /** Of package.json, and of package-lock.json. */
  version: string;
  lockedVersion: string;
  changelog: string;
  /** Names of all tags of the repository. */
  tags: readonly string[];
  /** What git names as changed or unknown, a line each. */
  changes: readonly string[];
  allowDirty: boolean;
  /** Version of the archive's schema, and those of which an archive is kept (tests/archives). */
  schema: number;
  keptSchemas: readonly number[];
}

export const tagOf = (version: string): string => `v${version}`;

/** Versions that were tagged. */
const released = (tags: readonly string[]) =>
  tags.flatMap((tag) => (tag.startsWith('v') && versionParts(tag.slice(1)) ? [tag.slice(1)] : []));

/** The reasons, each with what to do; none where it may be released. */
export function refusals(facts: ReleaseFacts): string[] {
  const { version, lockedVersion, changelog, tags, changes, allowDirty } = facts;
  if (!versionParts(version))
    return [
      `The version in package.json, ${version}, is not three numbers with dots: the stores take no other.`,
    ];
  const reasons: string[] = [];
  if (lockedVersion !== version)
    reasons.push(`package-lock.json says ${lockedVersion}, package.json ${version}: run \`npm install\`.`);
  const entry = changelogEntries(changelog).find((each) => each.version === version);
  if (!entry || entry.text === '')
    reasons.push(`CHANGELOG.md says nothing of ${version}: run \`npm run release -- --prepare ${version}\`.`);
  else if (entry.date === null)
    reasons.push(`CHANGELOG.md has no day for ${version}: \`## ${version} - 2026-01-31\`.`);
  if (tags.includes(tagOf(version)))
    reasons.push(
      `The tag ${tagOf(version)} is there already: a version that was released is not made again.`,
    );
  const later = released(tags).filter((other) => compareVersions(other, version) > 0);
  if (later.length > 0)
    reasons.push(`A later version, ${later.sort(compareVersions).at(-1)}, was released already.`);
  if (!facts.keptSchemas.includes(facts.schema))
    reasons.push(
      `No archive of the schema's version ${facts.schema} is kept: run \`npm run keep:archive\`, and commit what it writes.`,
    );
  if (changes.length > 0 && !allowDirty)
    reasons.push(
      `The work tree has changes that are in no commit (${changes.slice(0, 3).join(', ')}${changes.length > 3 ? ', …' : ''}): commit them, or try it out with --allow-dirty.`,
    );
  return reasons;
}
