// What the keys do while a post is open: with the post, with its neighbours, and with the parts beside its text.
import { useLayoutEffect } from 'preact/hooks';
import { isDeleteKey } from '@/components/deletion/deletion';
import { useServices } from '@/components/services';
import type { Post } from '@/utils/model/post';
import type { useNeighbours } from './use-neighbours';
import type { OpenParts } from './use-open-parts';
import type { usePostActions } from './use-post-actions';
import { useReaderKeys } from './use-reader-keys';

interface Keys {
  post: Post | undefined;
  neighbours: ReturnType<typeof useNeighbours>;
  parts: OpenParts;
  actions: ReturnType<typeof usePostActions>;
  inTab: boolean;
  /** Whether letters are keys, as the reader chose. */
  letters: boolean;
  remove(): void;
  onBack(): void;
  onGo(id: number): void;
}

/** What keys do with the parts beside the text. */
const partKeys = (parts: OpenParts) => ({
  outline: parts.toggleOutline,
  set: () => parts.openMenu(true),
  images: parts.showImages,
  aloud: () => (parts.aloudControls.current ? parts.aloudControls.current.toggle() : parts.openAloud(true)),
  sentenceBack: () => parts.aloudControls.current?.step(-1),
  sentenceOn: () => parts.aloudControls.current?.step(1),
});

export function usePostKeys(keys: Keys): void {
  const { post, neighbours, parts, actions, inTab, letters, remove, onBack, onGo } = keys;
  const { openAddress, readerAddress } = useServices();
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      if (isDeleteKey(event)) remove();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack, post]);
  const { older, newer } = neighbours ?? {};
  const { id, url } = post ?? {};
  useReaderKeys(
    {
      ...partKeys(parts),
      ...(older ? { older: () => onGo(older.id) } : {}),
      ...(newer ? { newer: () => onGo(newer.id) } : {}),
      ...(url ? { original: () => openAddress(url) } : {}),
      ...(inTab || id === undefined ? {} : { tab: () => openAddress(readerAddress(id)) }),
      star: actions.star,
      later: actions.later,
      unread: actions.markUnread,
    },
    letters,
  );
}
