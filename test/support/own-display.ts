/** Gives the programs that a worker's tests start the display of this worker. Workers are numbered from 1. */
const displays = (process.env.OFFPRINT_TEST_DISPLAYS ?? '').split(' ').filter((name) => name !== '');
const display = displays[Number(process.env.VITEST_POOL_ID) - 1];
if (display !== undefined) process.env.DISPLAY = display;
else if (displays.length > 0)
  throw new Error(`There is no display for worker ${process.env.VITEST_POOL_ID}.`);
