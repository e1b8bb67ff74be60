// Where else a post came from, why it was taken for one, and the way to undo that.
import { useDetails, useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { formatDay } from '@/utils/i18n/dates';
import { listInWords, t } from '@/utils/i18n/translate';
import type { MergeLine } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';

interface Props {
  post: Post;
  onGo(id: number): void;
}

export function AlsoIn({ post, onGo }: Props) {
  const { archive, send } = useServices();
  const details = useDetails();
  const acting = useAction();
  const { value, error, reload } = useLoaded(
    async () => {
      const [lines, sources] = await Promise.all([details.mergesOf(post), archive.sourceRows()]);
      return { lines, names: new Map(sources.map(({ id, title }) => [id, title])) };
    },
    [archive, details, post],
    (change) => change.of === 'posts' || change.of === 'sources',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  if (!value || value.lines.length === 0) return null;
  const { lines, names } = value;
  const nameOf = (id: number) => names.get(id) ?? t('merge.source.gone');
  const act = async (name: 'post.split' | 'post.join', { sourceId, guid }: MergeLine) => {
    if (!(await acting.run(() => send(name, { sourceId, guid })))) return;
    say(t(name === 'post.split' ? 'merge.split.done' : 'merge.join.done'));
    reload();
  };
  const merged = lines.filter(({ state }) => state === 'merged');
  const others = [...new Set(merged.map(({ sourceId }) => sourceId))].filter((id) => id !== post.sourceId);
  return (
    <div class="also-in">
      {merged.length > 0 && (
        <details>
          <summary>
            {others.length > 0
              ? t('merge.also', { sources: listInWords(others.map(nameOf)) })
              : t('merge.twice')}
          </summary>
          <ul class="plain-list">
            {merged.map((line) => (
              <li key={`${line.sourceId} ${line.guid}`} class="also-line">
                <p>{t('merge.line', { title: line.title, source: nameOf(line.sourceId) })}</p>
                {line.url !== null && line.url !== post.url && (
                  <p class="also-address">
                    <bdi>{line.url}</bdi>
                  </p>
                )}
                <p class="setting-explanation">{t(`merge.why.${line.why}`, { day: formatDay(line.at) })}</p>
                <button
                  type="button"
                  class="button"
                  aria-busy={acting.busy}
                  onClick={() => void act('post.split', line)}
                >
                  {t('merge.split')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {lines.map(
        (line) =>
          line.otherId !== null && (
            <div key={`${line.sourceId} ${line.guid}`} class="also-apart">
              <p>{t('merge.apart', { title: line.title, source: nameOf(line.otherSource) })}</p>
              <div class="source-buttons">
                <button type="button" class="button" onClick={() => onGo(line.otherId ?? post.id)}>
                  {t('merge.apart.open')}
                </button>
                <button type="button" class="button" onClick={() => void act('post.join', line)}>
                  {t('merge.join')}
                </button>
              </div>
            </div>
          ),
      )}
      {acting.error && <Notice error={acting.error} />}
    </div>
  );
}
