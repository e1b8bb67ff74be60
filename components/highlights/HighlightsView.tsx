// All highlights in one list, newest first, with search and filters.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PostLink } from '@/components/posts/PostLink';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { STOP } from '@/components/use-arrow-keys';
import { useLoaded } from '@/components/use-loaded';
import { compareWords, t } from '@/utils/i18n/translate';
import { isOrphan } from '@/utils/model/highlight';
import { addressAt } from '@/utils/search/passages/text-fragment';
import type { ListedHighlight } from '@/utils/store/highlights/highlight-reader';
import { fits, grouped, homeTitle, isFiltered, NO_FILTER } from './filter-highlights';
import { HighlightFilters } from './HighlightFilters';
import { HighlightItem } from './HighlightItem';
import { shortened } from './highlight-words';
import { type HighlightActions, useHighlightActions } from './use-highlight-actions';
import { useAllHighlights, useHighlightSources, useHomeTitles, useWithHomes } from './use-highlight-list';

/** Highlights drawn at once, and at each press for more. */
const STEP = 60;

interface Props {
  /** A highlight that is open to be written on. */
  open: number | undefined;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The way to a highlight's text: its post in the reader, or its page where the archive has none. */
function HomeLink({ highlight }: { highlight: ListedHighlight }) {
  const { post, url, id } = highlight;
  if (post) return <PostLink post={post} highlight={id} />;
  const title = homeTitle(highlight) || t('post.untitled');
  if (url === null) return <>{title}</>;
  return (
    <a {...STOP} class="post-link" href={url} target="_blank" rel="noreferrer noopener">
      {title}
    </a>
  );
}

function Ways({ highlight }: { highlight: ListedHighlight }) {
  const { openAddress, show } = useServices();
  const { post, url, quote, id } = highlight;
  const words = shortened(quote.exact);
  const lost = isOrphan(highlight);
  const address = addressAt(post?.url ?? url, { text: quote.exact, marks: [] });
  return (
    <>
      {post && (
        <button
          type="button"
          class="quiet-button"
          aria-label={t(lost ? 'highlight.post.label' : 'highlight.show.label', { quote: words })}
          onClick={() => show({ show: 'post', postId: post.id, highlight: id })}
        >
          {t(lost ? 'highlight.post' : 'highlight.show')}
        </button>
      )}
      {address && (
        <button
          type="button"
          class="quiet-button"
          aria-label={t('highlight.page.label', { quote: words })}
          onClick={() => openAddress(address)}
        >
          {t('highlight.page')}
          <Icon name="external" />
        </button>
      )}
    </>
  );
}

interface GroupProps {
  /** One after the other in the list, of the same post or page; not empty. */
  highlights: readonly ListedHighlight[];
  actions: HighlightActions;
  knownTags: readonly string[];
  open: number | undefined;
}

function Group({ highlights, actions, knownTags, open }: GroupProps) {
  const [first] = highlights;
  return (
    <section class="highlight-group">
      <h2 class="highlight-home">{first && <HomeLink highlight={first} />}</h2>
      {first?.post === null && <p class="highlight-home-note">{t('highlight.noPost')}</p>}
      <ul class="plain-list">
        {highlights.map((one) => (
          <HighlightItem
            key={one.id}
            highlight={one}
            actions={actions}
            knownTags={knownTags}
            open={one.id === open}
          >
            <Ways highlight={one} />
          </HighlightItem>
        ))}
      </ul>
    </section>
  );
}

export function HighlightsView({ open, inputRef }: Props) {
  const { archive, show } = useServices();
  const [filter, setFilter] = useState(NO_FILTER);
  const [drawn, setDrawn] = useState(STEP);
  const [begun, setBegun] = useState(false);
  const all = useAllHighlights(begun);
  const sourceRows = useLoaded(() => archive.sourceRows(), [archive]).value ?? [];
  const sources = useHighlightSources(all);
  const titles = useHomeTitles(all, filter.query.trim() !== '');
  const actions = useHighlightActions(all.reload);
  const look = (wanted: typeof filter) => {
    setFilter(wanted);
    setDrawn(STEP);
  };

  const { rows = [], whole, count } = all;
  const found = rows.filter((one) =>
    fits(one, filter, {
      stays: actions.isRemoved,
      title: (id) => titles.value?.get(id),
      source: (id) => sources.value?.get(id),
    }),
  );
  const there = rows.filter(({ deletedAt }) => deletedAt === null);
  const tags = [...new Set(there.flatMap((one) => one.tags))].sort(compareWords);
  const withPosts = new Set(there.map(({ id }) => sources.value?.get(id)));
  const filtered = isFiltered(filter);
  const settled = whole && titles.value !== undefined;
  const told =
    filtered && settled && !filter.deleted
      ? t('highlights.of', { found: found.length, count })
      : t('highlights.count', { count: filter.deleted ? found.length : count });
  useEffect(() => {
    if (filtered && settled) say(told);
  }, [filtered, settled, told]);
  const openAt = found.findIndex(({ id }) => id === open);
  const shown = found.slice(0, Math.max(drawn, openAt + 1));
  const listed = useWithHomes(all.rows && shown);
  useEffect(() => {
    if (!listed.loading) setBegun(true);
  }, [listed.loading]);
  const failed = [all, listed, sources, titles].find(({ error }) => error !== null);

  return (
    <div class="view-scroll padded highlights">
      <h1 class="unseen">{t('highlights.heading')}</h1>
      {failed?.error && <Notice error={failed.error} onRetry={failed.reload} />}
      {actions.action.error && <Notice error={actions.action.error} />}
      {whole && rows.length === 0 && (
        <div class="empty">
          <p class="empty-heading">{t('highlights.empty')}</p>
          <p>{t('highlights.empty.how')}</p>
          <button type="button" class="button" onClick={() => show({ show: 'archive' })}>
            {t('reader.gone.action')}
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <HighlightFilters
            filter={filter}
            onFilter={look}
            tags={tags}
            sources={sourceRows.filter(({ id }) => withPosts.has(id))}
            pages={withPosts.has(null)}
            inputRef={inputRef}
          />
          <div class="found-line">
            <p class="remark">{told}</p>
            {filtered && (
              <button type="button" class="quiet-button" onClick={() => look(NO_FILTER)}>
                {t('highlights.clear')}
              </button>
            )}
          </div>
          {filter.deleted && <p class="setting-explanation">{t('highlights.deleted.why')}</p>}
          {settled && found.length === 0 && (
            <p class="calm">{t(filter.deleted ? 'highlights.empty.deleted' : 'highlights.none')}</p>
          )}
        </>
      )}
      {grouped(listed.value ?? []).map((group) => (
        <Group key={group[0]?.id} highlights={group} actions={actions} knownTags={tags} open={open} />
      ))}
      {shown.length < found.length && (
        <button type="button" class="button" {...STOP} onClick={() => setDrawn(drawn + STEP)}>
          {t('show.more')}
        </button>
      )}
    </div>
  );
}
