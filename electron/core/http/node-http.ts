/**
 * Node's client, asked for instead of imported: an import reads all a module exports, and of `node:http` that is from Node 22 on
 * a second client as well, which is loaded for it.
 */
export const http = process.getBuiltinModule('node:http');
export const https = process.getBuiltinModule('node:https');
