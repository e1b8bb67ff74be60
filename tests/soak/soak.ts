// `npm run soak`: a month in the real extension, its time drawn together: 200 sources that publish, 3,000 pages read, 500
// look-ups, the worker killed 10,000 times, every other time as it begins, and else while it works. Prints one JSON: heap, store
// and rows as series, what the time was spent on, and verdicts; on stderr how far it is.
// The whole month took 64 minutes, and four more to come to rest, on two cores under a load of 18 to 37.
// `-- --minutes 10` stops after that time, `-- --steps 50 --sources 40` after so much of the month; `npm test` makes a small cut
// of it (tests/e2e/soak.e2e.ts).
import { loadavg } from 'node:os';
import { cutOf } from './month';
import { walkMonth } from './walk-month';

const report = await walkMonth(cutOf(process.argv.slice(2)), (message) => console.error(message));
console.log(JSON.stringify({ ...report, load: loadavg() }, null, 2));
if (Object.values(report.verdicts).includes(false)) process.exitCode = 1;
