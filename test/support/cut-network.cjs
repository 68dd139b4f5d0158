/**
 * Loaded before everything else, and by that in each thread: no socket reaches anything. Each attempt is written down, a line
 * with where it led, in the file OFFPRINT_TEST_SOCKETS names.
 */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { Socket } = require('node:net');
const threads = require('node:worker_threads');

const file = process.env.OFFPRINT_TEST_SOCKETS;
if (file !== undefined) {
  appendFileSync(file, threads.isMainThread ? '# main\n' : '# worker\n');
  Socket.prototype.connect = function refuse(...args) {
    const [first] = Array.isArray(args[0]) ? args[0] : args;
    const target =
      typeof first === 'object' && first !== null ? `${first.host}:${first.port}` : String(first);
    appendFileSync(file, `${target}\n`);
    const error = Object.assign(new Error(`connect ENETUNREACH ${target}`), { code: 'ENETUNREACH' });
    process.nextTick(() => this.destroy(error));
    return this;
  };
  // Threads begin with it as well.
  threads.Worker = class extends threads.Worker {
    constructor(script, options = {}) {
      super(script, { ...options, execArgv: [...(options.execArgv ?? []), '--require', __filename] });
    }
  };
  syncBuiltinESMExports();
}
