// The few drawn signs of the interface. All are decoration: the control that holds one carries the name.
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  back: 'M13.5 8h-11M7 3.5 2.5 8 7 12.5',
  forward: 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  star: 'm8 2 1.8 3.8 4.2.6-3 2.9.7 4.2L8 11.5l-3.7 2 .7-4.2-3-2.9 4.2-.6L8 2Z',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  map: 'M4 12.2 6.5 5M8.2 4.5l3.6 4M5 12.4l6-2.6M6.9 1.9a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM12.6 8a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM3.5 11.6a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.7h-2.7',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2v9.6L12.5 8 5 3.2Z',
  bin: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  tab: 'M2.5 4.5h11v8h-11zM2.5 7h11',
  sliders: 'M2.5 5h6M12 5h1.5M10.2 3.3v3.4M2.5 11h1.5M7.5 11h6M5.8 9.3v3.4',
  alert: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3.2M8 11.3h.01',
  fold: 'm4 6 4 4 4-4',
  outline: 'M2.5 4h11M5 8h8.5M5 12h6',
  sound: 'M2.5 6v4h2.7L9 13V3L5.2 6H2.5ZM11.3 5.8a3 3 0 0 1 0 4.4M13 4a5.6 5.6 0 0 1 0 8',
  previous: 'M12.5 3.5v9L6 8l6.5-4.5ZM3.5 3.5v9',
  next: 'M3.5 3.5v9L10 8 3.5 3.5ZM12.5 3.5v9',
  help: 'M5.7 6a2.4 2.4 0 1 1 3.6 2c-.9.5-1.3.9-1.3 1.9M8 12.6h.01',
  bookmark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7v-11Z',
  page: 'M4 2.5h5.5l3 3v8H4v-11ZM6 7.5h4.5M6 10h4.5',
  note: 'M3 13l.6-2.8 7.3-7.3 2.2 2.2-7.3 7.3L3 13ZM9.6 4.2l2.2 2.2',
  copy: 'M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6v-5ZM5.3 5.3h.01',
  unread: 'M8 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6Z',
  select: 'M2.5 3h3.5v3.5H2.5zM2.5 9.5H6V13H2.5zM8.5 4.8h5M8.5 11.2h5',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  shelf: 'M3.5 3v10M6.5 3v10M9.3 3.4l3 9.4M2 13.5h12',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line, or draw lines as they run. Media keys are not among them: tapes run one way everywhere. */
const POINTING: ReadonlySet<IconName> = new Set([
  'back',
  'forward',
  'external',
  'panel',
  'outline',
  'select',
  'help',
  'tag',
]);

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      class={POINTING.has(name) ? 'icon icon-pointing' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width={name === 'dots' ? 2 : 1.4}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
