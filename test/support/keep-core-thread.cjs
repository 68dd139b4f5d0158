/** Loaded before the app's main: the latest thread it starts is kept where a test can end it, as `globalThis.coreThread`. */
const { syncBuiltinESMExports } = require('node:module');
const threads = require('node:worker_threads');

threads.Worker = class extends threads.Worker {
  constructor(...args) {
    super(...args);
    globalThis.coreThread = this;
  }
};
syncBuiltinESMExports();
