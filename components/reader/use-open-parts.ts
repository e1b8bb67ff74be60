// Which parts of the reader are open beside its text: outline, menu, images, reading aloud.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AloudControls } from './aloud/use-aloud';

export interface OpenParts {
  outline: boolean;
  toggleOutline(): void;
  /** How posts are set. */
  menu: boolean;
  openMenu(open: boolean): void;
  /** Images of the post that are not shown by themselves. */
  images: boolean;
  showImages(): void;
  aloud: boolean;
  openAloud(open: boolean): void;
  /** Of the bar that reads aloud, while it is open. */
  aloudControls: RefObject<AloudControls | null>;
}

/** In a window this wide the outline stands beside the text, and is unfolded from the start. */
const ROOM_BESIDE = '(min-width: 72rem)';

export function useOpenParts(inTab: boolean): OpenParts {
  const [outline, setOutline] = useState(() => inTab && matchMedia(ROOM_BESIDE).matches);
  const [menu, openMenu] = useState(false);
  const [images, setImages] = useState(false);
  const [aloud, openAloud] = useState(false);
  const aloudControls = useRef<AloudControls | null>(null);
  return {
    outline,
    toggleOutline: () => setOutline((before) => !before),
    menu,
    openMenu,
    images,
    showImages: () => setImages(true),
    aloud,
    openAloud,
    aloudControls,
  };
}
