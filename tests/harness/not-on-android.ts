/** What Firefox for Android has no interface for: those that our code asks for anywhere (docs/browsers.md). */
export const NOT_ON_ANDROID = [
  'commands',
  'contextMenus',
  'menus',
  'offscreen',
  'omnibox',
  'sidePanel',
  'sidebarAction',
  'windows',
] as const;
