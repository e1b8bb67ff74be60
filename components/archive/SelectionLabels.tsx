// Tags for all selected posts: one is added to all of them, or taken from those that have it.
import { useState } from 'preact/hooks';
import { LabelEditor } from '@/components/labels/LabelEditor';
import { useListReading } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { Popover } from '@/components/ui/Popover';
import { useMarking } from '@/components/undo/use-marking';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';

/** Selected posts that are looked at for the tags that they have. */
const LOOKED_AT = 500;

export function SelectionLabels({ ids }: { ids: readonly number[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover label={t('labels.heading')} sign={<Icon name="tag" />} open={open} onOpen={setOpen}>
      <Sheet ids={ids} />
    </Popover>
  );
}

function Sheet({ ids }: { ids: readonly number[] }) {
  const reading = useListReading();
  const marking = useMarking();
  const { value: labels = [], reload } = useLoaded(
    async () => {
      const posts = await reading.getPosts(ids.slice(0, LOOKED_AT));
      return [...new Set(posts.flatMap((post) => post?.labels ?? []))].sort();
    },
    [reading, ids.length],
    ({ of }) => of === 'posts',
  );
  const count = ids.length;
  const put = async (change: { add?: string; remove?: string }, words: string) => {
    if (await marking.label(ids, change, words)) reload();
  };
  if (ids.length === 0) return <p class="remark">{t('labels.none')}</p>;
  return (
    <>
      <LabelEditor
        labels={labels}
        onAdd={(label) => void put({ add: label }, t('labels.added', { label, count }))}
        onRemove={(label) => void put({ remove: label }, t('labels.removed', { label, count }))}
      />
      {marking.action.error && <Notice error={marking.action.error} />}
    </>
  );
}
