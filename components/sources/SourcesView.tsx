// The sources: add one, and see how the others fare. In panel and settings alike.
import { useState } from 'preact/hooks';
import type { ListedSource } from '@/components/archive-reading';
import { AddServer } from '@/components/reader-server/AddServer';
import { Subscriptions } from '@/components/reader-server/Subscriptions';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { IndexProgress } from '@/components/ui/IndexProgress';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import type { Change } from '@/utils/messaging/changes';
import { accountOf } from '@/utils/model/reader';
import { AddSource } from './AddSource';
import { SourceRow } from './SourceRow';
import { WaitingForAccess } from './WaitingForAccess';

/** The listed sources with the ones removed here in their old places, so that a removal can be taken back where it was done. */
function withRemoved(
  listed: readonly ListedSource[],
  removed: ReadonlyMap<number, ListedSource>,
): ListedSource[] {
  const ids = new Set(listed.map((source) => source.id));
  return [...listed, ...[...removed.values()].filter((source) => !ids.has(source.id))].sort(
    (a, b) => a.id - b.id,
  );
}

interface Props {
  heading: 'h1' | 'h2';
  /** The panel's views scroll by themselves; the settings page scrolls as a whole. */
  scrolls?: boolean;
  explanation?: string;
}

export function SourcesView({ heading: Heading, scrolls = false, explanation }: Props) {
  const { archive, openOptions, openTransfer } = useServices();
  const [removed, setRemoved] = useState<ReadonlyMap<number, ListedSource>>(new Map());
  const isNews = (change: Change) => change.of === 'sources' || change.of === 'posts';
  // The rows are there at once; counting the posts of a large archive takes longer.
  const { value: rows, error, reload } = useLoaded(() => archive.sourceRows(), [archive], isNews);
  const counted = useLoaded(() => archive.listSources(), [archive], isNews).value;
  const postsOf = new Map(counted?.map((source) => [source.id, source.posts]));
  const value = rows?.map((source) => ({ ...source, posts: postsOf.get(source.id) ?? null }));
  const setGone = (source: ListedSource, gone: boolean) => {
    setRemoved((before) => {
      const after = new Map(before);
      if (gone) after.set(source.id, source);
      else after.delete(source.id);
      return after;
    });
    reload();
  };
  const sources = value && withRemoved(value, removed);
  // The subscriptions of an account stand behind it, all together.
  const accounts = new Set(sources?.flatMap(({ kind, url }) => (kind === 'reader' ? url : [])));
  const subscriptions = Map.groupBy(sources?.filter(({ kind }) => kind === 'subscription') ?? [], ({ url }) =>
    accountOf(url),
  );
  const row = (source: ListedSource) => (
    <SourceRow
      key={source.id}
      source={source}
      heading={Heading === 'h1' ? 'h2' : 'h3'}
      removed={removed.has(source.id)}
      onRemoved={(gone) => setGone(source, gone)}
    />
  );

  return (
    <div class={scrolls ? 'view-scroll padded sources' : 'sources'}>
      <Heading class={scrolls ? 'view-heading' : 'heading'}>{t('sources.heading')}</Heading>
      {explanation && <p class="setting-explanation sources-explanation">{explanation}</p>}
      <IndexProgress />
      <AddSource />
      <AddServer />
      <WaitingForAccess sources={sources ?? []} />
      {error && <Notice error={error} onRetry={reload} />}
      {sources?.length === 0 && <p class="calm">{t('sources.empty')}</p>}
      {sources && sources.length > 0 && (
        <ul class="plain-list source-list">
          {sources.flatMap((source) => {
            if (source.kind === 'subscription' && accounts.has(accountOf(source.url))) return [];
            const own = source.kind === 'reader' ? (subscriptions.get(source.url) ?? []) : [];
            if (own.length === 0) return row(source);
            const posts = own.reduce<number | null>(
              (sum, one) => (sum === null || one.posts === null ? null : sum + one.posts),
              0,
            );
            return [
              row({ ...source, posts }),
              <Subscriptions
                key={`${source.id} subscriptions`}
                title={source.title}
                count={own.length}
                rows={() => own.map(row)}
              />,
            ];
          })}
        </ul>
      )}
      {scrolls && (
        <div class="to-settings">
          <button type="button" class="quiet-button" onClick={openTransfer}>
            <Icon name="tab" />
            {t('transfer.open')}
          </button>
          <button type="button" class="quiet-button" onClick={openOptions}>
            <Icon name="sliders" />
            {t('popup.settings')}
          </button>
        </div>
      )}
    </div>
  );
}
