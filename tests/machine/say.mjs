// Progress of `npm start` and `npm test`: a line per step, with the time since the command began.
const began = Date.now();

/** Prints one line with the seconds since the start. */
export function say(text) {
  console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s] ${text}`);
}
