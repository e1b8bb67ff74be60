// The row of a source that was never checked.
import type { Source } from '@/utils/model/source';

/** @param nextCheckAt when it is looked at first; at once unless said otherwise */
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
