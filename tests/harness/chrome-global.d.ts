// `chrome` as it exists inside the extension's contexts, for functions that the harness sends there.
declare const chrome: typeof import('@wxt-dev/browser').browser;
