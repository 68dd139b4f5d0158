/**
 * Milliseconds this process has worked so far: what a bound on how long something takes is held to. The clock on the wall goes on
 * while others have the machine.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
