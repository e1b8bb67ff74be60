// Draws what `bench:related --curve` printed as an SVG: the share of related pages with something shown, against the
// share of unrelated pages with nothing shown, over all floors; a dot where the default floor stands.
//   … | npx tsx tests/bench/trade-off.ts FILE.svg
import { readFileSync, writeFileSync } from 'node:fs';

interface Line {
  name: string;
  shown: number;
  silence: number;
  curve: [floor: number, shown: number, silence: number][];
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error(
    'usage: npm run --silent bench:related -- --curve --negatives FILE DIR … | npx tsx tests/bench/trade-off.ts FILE.svg',
  );
  process.exit(2);
}

const lines = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Line)
  .filter(({ curve }) => Array.isArray(curve));
if (lines.length === 0) {
  console.error('nothing to draw: the bench printed no curve (it needs --curve and --negatives)');
  process.exit(2);
}

/** The part of both axes that is drawn: below it nobody would use a floor. */
const LEAST = 0.5;
const [WIDTH, HEIGHT, LEFT, TOP, SIDE] = [760, 470, 70, 30, 380] as const;
/** Told apart by dashes as well, for eyes that do not tell the colours apart. */
const STYLES = [
  ['#1f6f5c', ''],
  ['#b4532a', '7 3'],
  ['#3b5ba9', '2 3'],
  ['#8a3f86', '9 3 2 3'],
  ['#6b6b1f', '4 2'],
  ['#444444', '1 2'],
] as const;

const x = (silence: number): number => LEFT + ((Math.max(LEAST, silence) - LEAST) / (1 - LEAST)) * SIDE;
const y = (shown: number): number => TOP + (1 - (Math.max(LEAST, shown) - LEAST) / (1 - LEAST)) * SIDE;
const at = (silence: number, shown: number): string => `${x(silence).toFixed(1)},${y(shown).toFixed(1)}`;
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const grid = Array.from({ length: 6 }, (_, n) => LEAST + (n * (1 - LEAST)) / 5).map(
  (share) => `
  <path class="grid" d="M${at(share, LEAST)} L${at(share, 1)} M${at(LEAST, share)} L${at(1, share)}"/>
  <text x="${x(share)}" y="${TOP + SIDE + 18}" text-anchor="middle">${(share * 100).toFixed(0)}</text>
  <text x="${LEFT - 8}" y="${y(share) + 4}" text-anchor="end">${(share * 100).toFixed(0)}</text>`,
);
const drawn = lines.map(({ name, curve, shown, silence }, n) => {
  const [colour, dashes] = STYLES[n % STYLES.length] ?? STYLES[0];
  const seen = curve.filter(([, up, quiet]) => up >= LEAST && quiet >= LEAST);
  const key = TOP + 16 + n * 44;
  return `
  <polyline fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}" points="${seen.map(([, up, quiet]) => at(quiet, up)).join(' ')}"/>
  <circle cx="${x(silence).toFixed(1)}" cy="${y(shown).toFixed(1)}" r="4.5" fill="${colour}"/>
  <path d="M${LEFT + SIDE + 24} ${key} h28" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>
  <text x="${LEFT + SIDE + 60}" y="${key + 4}">${escapeText(name)}</text>
  <text class="small" x="${LEFT + SIDE + 60}" y="${key + 20}">shown ${percent(shown)}, silent ${percent(silence)}</text>`;
});

writeFileSync(
  file,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Shown against silence, by collection">
  <style>text { font: 13px system-ui, sans-serif; fill: #222 } .small { font-size: 11.5px; fill: #555 } .grid { stroke: #ddd }</style>
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${grid.join('')}${drawn.join('')}
  <text x="${LEFT + SIDE / 2}" y="${HEIGHT - 18}" text-anchor="middle">unrelated pages with nothing shown, %</text>
  <text transform="translate(22 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">related pages with something shown, %</text>
</svg>
`,
);
