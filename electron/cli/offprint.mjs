#!/usr/bin/env node
/**
 * `offprint`: runs from the sources on Node 24, and built on Node 22.14 or newer. Plain JavaScript: the cache holds TypeScript
 * without its types, so that Node reads its compiler for them only where a module is new.
 */
import { setFlagsFromString } from 'node:v8';
import { keepCompiledCode } from './code-cache.mjs';

// Before the modules that are to be kept.
keepCompiledCode(process.env);
// In percent: as in any process without a limit. In a pool thread, which has one, V8 collects all garbage after each third feed.
setFlagsFromString('--heap-growing-percent=300');
await import('./main.ts');
