// The row of a new source.
import type { Source } from '@/utils/model/source';

/** @param nextCheckAt time of the first check; at once by default */
export function newSource(
  of: Pick<Source, 'kind' | 'url' | 'title'>,
  now: number,
  nextCheckAt = now,
): Omit<Source, 'id'> {
  return {
    kind: of.kind,
    url: of.url,
    siteUrl: null,
    title: of.title.trim() || (URL.canParse(of.url) ? new URL(of.url).host : of.url),
    lang: null,
    addedAt: now,
    state: 'active',
    validators: null,
    seen: {},
    lastSuccessAt: null,
    lastCheck: null,
    nextCheckAt,
    wait: null,
    moved: null,
    failures: 0,
  };
}
