// Versions as both semver.org and the stores take them: three numbers. A browser knows no pre-release.

/** `1.12.0` as its three numbers; null for anything else, leading zeros included. Chrome takes numbers up to 65535. */
export function versionParts(version: string): readonly [number, number, number] | null {
  const found = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.exec(version);
  if (!found) return null;
  const [major = 0, minor = 0, patch = 0] = found.slice(1).map(Number);
  return Math.max(major, minor, patch) > 65_535 ? null : [major, minor, patch];
}

/** Below 0 where `a` comes before `b`. @throws Error where one is no version */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionParts(a), versionParts(b)];
  if (!left || !right) throw new Error(`${left ? b : a} is not a version`);
  const at = [0, 1, 2].find((part) => left[part] !== right[part]);
  return at === undefined ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

export const STEPS = ['major', 'minor', 'patch'] as const;

/** The version that follows by a step, or the one that is named. @throws Error with a sentence */
export function nextVersion(version: string, wanted: string): string {
  const parts = versionParts(version);
  if (!parts) throw new Error(`package.json has no version of three numbers: ${version}`);
  const [major, minor, patch] = parts;
  if (wanted === 'major') return `${major + 1}.0.0`;
  if (wanted === 'minor') return `${major}.${minor + 1}.0`;
  if (wanted === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (!versionParts(wanted))
    throw new Error(`${wanted} is neither ${STEPS.join(', ')} nor a version like 1.2.3`);
  if (compareVersions(wanted, version) < 0) throw new Error(`${wanted} comes before ${version}`);
  return wanted;
}
