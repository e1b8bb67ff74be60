// Warnings of the linter that are explained: whose code it is, and how to recognise it (docs/browsers.md says why it stays).
export const KNOWN = [
  { what: 'Readability, paging', at: /this\._charThreshold\).{0,60}\.innerHTML=/ },
  { what: 'Readability, images', at: /_isSingleImage\(.{0,90}\.innerHTML=/ },
  { what: 'DOMPurify', at: /\.createDocument\(.{0,60}documentElement\.innerHTML=/ },
  { what: 'Preact', at: /\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=/ },
  { what: 'highlight.js', at: /ignoreIllegals.{0,60}\.innerHTML=\w+\.value/ },
  {
    what: 'd3-selection, .html()',
    at: /\.textContent\}.{0,120}this\.innerHTML=|this\.innerHTML=\w+\}\}function/,
  },
  { what: 'the reader, made safe before', at: /setHTML\(.{0,40}\.innerHTML=/ },
  { what: 'the index’s writer of bytes', at: /\.documents\)\.write\(/ },
  { what: 'zip.js, a codec by address', at: /DecompressionStream.{0,120}await import\(/ },
];
