// Where the text of a post comes from, and the others that are kept beside it: to be looked at, and to be used again.
import { useId } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { plainWords } from '@/utils/core/plain-words';
import { formatDay } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { Body, Post, TextOrigin, TextVersion } from '@/utils/model/post';

interface Props {
  post: Post;
  body: Body;
  versions: readonly TextVersion[];
  /** The kept text that is shown in place of the one in use. */
  shown: TextOrigin | null;
  onShow(from: TextOrigin | null): void;
}

/** The choice between the texts of a post; nothing where there is but one. */
export function PostTexts({ post, body, versions, shown, onShow }: Props) {
  const { send } = useServices();
  const { run, error } = useAction();
  const name = useId();
  if (versions.length === 0) return null;
  const now = post.textFrom ?? 'feed';
  const size = (text: string) => t('texts.words', { count: plainWords(text).length });
  const label = (version: TextVersion) =>
    version.from === now
      ? t('texts.older', { day: formatDay(version.keptAt) })
      : t(`texts.other.${version.from}`);
  const use = async () => {
    if (shown === null) return;
    if (!(await run(() => send('post.text', { id: post.id, from: shown })))) return;
    onShow(null);
    say(t('texts.used'));
  };
  const option = (from: TextOrigin | null, words: string, text: string) => (
    <label class="texts-option" key={from ?? 'now'}>
      <input type="radio" name={name} checked={shown === from} onChange={() => onShow(from)} />
      <span>
        <bdi>{words}</bdi> · <bdi>{size(text)}</bdi>
      </span>
    </label>
  );
  return (
    <div class="texts">
      <fieldset class="texts-choice" aria-label={t('texts.label')}>
        {option(null, t(`texts.now.${now}`), body.text)}
        {versions.map((version) => option(version.from, label(version), version.text))}
      </fieldset>
      {shown !== null && (
        <div class="texts-kept">
          <p>{t('texts.viewing')}</p>
          <button type="button" class="button" onClick={() => void use()}>
            {t('texts.use')}
          </button>
        </div>
      )}
      {error && <Notice error={error} />}
    </div>
  );
}
