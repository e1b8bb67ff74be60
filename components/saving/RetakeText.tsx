// 'Take the text from this tab': for a post whose page the reader sees with more of it than the archive has.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import type { RetakeAnswer } from '@/utils/model/saving';

export function RetakeText({ tabId, post }: { tabId: number; post: Post }) {
  const { send } = useServices();
  const { run, busy, error } = useAction();
  const [answer, setAnswer] = useState<RetakeAnswer | null>(null);
  const [undone, setUndone] = useState(false);
  const take = (anyway: boolean) =>
    run(async () => {
      setUndone(false);
      const { taken, ...told } = await send('post.retake', { tabId, postId: post.id, anyway });
      setAnswer({ taken, ...told });
      say(t(taken ? 'retake.taken' : 'retake.shorter', { tab: told.tab, kept: told.kept }));
    });
  const undo = async () => {
    if (!answer) return;
    if (!(await run(() => send('post.text', { id: post.id, from: answer.before })))) return;
    setUndone(true);
    say(t('retake.undone'));
  };
  const figures = answer && { tab: answer.tab, kept: answer.kept };
  return (
    <div class="retake">
      {figures && (
        <p class="retake-words">
          {undone ? t('retake.undone') : t(answer.taken ? 'retake.taken' : 'retake.shorter', figures)}
        </p>
      )}
      {error && <Notice error={error} />}
      {answer?.taken && !undone ? (
        <button type="button" class="quiet-button" aria-busy={busy} onClick={() => void undo()}>
          {t('undo')}
        </button>
      ) : (
        <button
          type="button"
          class="quiet-button"
          title={t('retake.why')}
          aria-busy={busy}
          onClick={() => void take(answer !== null && !undone)}
        >
          <Icon name="page" />
          {busy ? t('retake.working') : t(answer && !undone ? 'retake.anyway' : 'retake.ask')}
        </button>
      )}
    </div>
  );
}
