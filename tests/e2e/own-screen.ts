// Each of the processes that test at once has a screen to itself: two windows on one would take the keys from each other.
const screens = (process.env.BACKLIST_DISPLAYS ?? '').split(' ').filter(Boolean);
const screen = screens[(Number(process.env.VITEST_POOL_ID) - 1) % screens.length];
if (screen) process.env.BACKLIST_DISPLAY = screen;
