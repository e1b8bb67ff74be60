// While posts are selected: how many, and what can be done with all of them.
import { useState } from 'preact/hooks';
import { useDeletion } from '@/components/deletion/deletion';
import { useServices } from '@/components/services';
import { Icon, type IconName } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { useSaid } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Popover } from '@/components/ui/Popover';
import { useMarking } from '@/components/undo/use-marking';
import { t } from '@/utils/i18n/translate';
import { SelectionLabels } from './SelectionLabels';
import type { Selection } from './use-selection';

const MARKS = {
  read: { icon: 'check', mark: { read: true } },
  unread: { icon: 'unread', mark: { read: false } },
  star: { icon: 'star', mark: { starred: true } },
  later: { icon: 'bookmark', mark: { later: true } },
  unstar: { icon: null, mark: { starred: false } },
  notLater: { icon: null, mark: { later: false } },
} as const satisfies Record<string, { icon: IconName | null; mark: object }>;
type Mark = keyof typeof MARKS;

interface Props {
  selection: Selection;
  /** Posts in the list. */
  posts: number;
}

/** Has the posts deleted; the notice that takes it back gets the focus, as their rows are gone. */
export function useBulkDeletion(selection: Selection) {
  const { archive } = useServices();
  const { removeAll, action } = useDeletion();
  return {
    action,
    async remove() {
      const ids = [...selection.ids];
      if (ids.length === 0) return;
      const only = ids.length === 1 ? await archive.getPost(ids[0] as number) : undefined;
      const posts = ids.map((id) => ({ id, title: only?.title ?? '' }));
      if (await removeAll(posts, true)) selection.end();
    },
  };
}

export function SelectionBar({ selection, posts }: Props) {
  const [more, setMore] = useState(false);
  const marking = useMarking();
  const deletion = useBulkDeletion(selection);
  const ids = [...selection.ids];
  const none = ids.length === 0;
  const counted = t('select.count', { count: ids.length });
  useSaid(counted);

  const mark = (name: Mark) =>
    marking.mark(ids, MARKS[name].mark, t(`select.done.${name}`, { count: ids.length }));
  const error = marking.action.error ?? deletion.action.error ?? selection.action.error;
  return (
    <section class="selection-bar" aria-label={t('select.tools')} title={t('select.hint')}>
      <p class="selection-count">{counted}</p>
      <button
        type="button"
        class="quiet-button"
        aria-label={t('select.all.label', { count: posts })}
        onClick={selection.all}
      >
        {t('select.all')}
      </button>
      <button type="button" class="quiet-button" onClick={selection.end}>
        {t('select.end')}
      </button>
      <div class="selection-marks">
        {(['read', 'unread', 'star', 'later'] as const).map((name) => (
          <button
            type="button"
            key={name}
            class="icon-button"
            disabled={none}
            aria-label={t(`select.${name}`)}
            title={t(`select.${name}`)}
            onClick={() => void mark(name)}
          >
            <Icon name={MARKS[name].icon} />
          </button>
        ))}
        <SelectionLabels ids={ids} />
        <IconButton
          icon="bin"
          label={t('select.delete')}
          disabled={none}
          onClick={() => void deletion.remove()}
        />
        <Popover label={t('select.more')} sign={<Icon name="dots" />} open={more} onOpen={setMore}>
          {(['unstar', 'notLater'] as const).map((name) => (
            <button
              type="button"
              key={name}
              class="quiet-button menu-item"
              disabled={none}
              onClick={() => {
                setMore(false);
                void mark(name);
              }}
            >
              {t(`select.${name}`)}
            </button>
          ))}
        </Popover>
      </div>
      {error && <Notice error={error} />}
    </section>
  );
}
