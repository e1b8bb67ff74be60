// The map's colours, as the styles have them for the theme in use; read again whenever that changes.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MapStyle } from './drawing';
import { COLOURS, inForcedColours } from './map-signs';

/** The colour that a custom property comes to; `light-dark()` and system colours are resolved by the browser only in use. */
function colourIn(probe: HTMLElement, name: string): string {
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}

function readStyle(stage: HTMLElement): MapStyle {
  const probe = document.createElement('span');
  stage.append(probe);
  const styles = getComputedStyle(stage);
  const style: MapStyle = {
    paper: colourIn(probe, '--map-paper'),
    ink: colourIn(probe, '--map-ink'),
    soft: colourIn(probe, '--map-soft'),
    line: colourIn(probe, '--map-line'),
    focus: colourIn(probe, '--map-focus'),
    groups: Array.from({ length: COLOURS }, (_, n) => colourIn(probe, `--map-${n + 1}`)),
    forced: inForcedColours(),
    serif: styles.getPropertyValue('--serif') || 'serif',
    sans: styles.getPropertyValue('--sans') || 'sans-serif',
  };
  probe.remove();
  return style;
}

export function useMapStyle(stage: RefObject<HTMLElement | null>): MapStyle | null {
  const [style, setStyle] = useState<MapStyle | null>(null);
  useEffect(() => {
    const read = () => {
      if (stage.current) setStyle(readStyle(stage.current));
    };
    read();
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener('change', read);
    const themes = new MutationObserver(read);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      themes.disconnect();
    };
  }, [stage]);
  return style;
}
