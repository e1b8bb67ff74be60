// The whole screen takes the paper of the post while it is read.
import { useLayoutEffect } from 'preact/hooks';
import type { ReadingSettings } from '@/utils/model/reading';

/** Undefined while it is not known yet. */
export function usePaper(paper: ReadingSettings['paper'] | undefined): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (paper === undefined || paper === 'theme') return;
    dataset.paper = paper;
    return () => {
      delete dataset.paper;
    };
  }, [paper]);
}
