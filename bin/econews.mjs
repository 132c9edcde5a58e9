#!/usr/bin/env node
// Runs the command line on the project's own Node 24, whatever Node the machine has (TypeScript runs as it is there).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const main = fileURLToPath(new URL('../src/cli/main.mjs', import.meta.url));
/**
 * How Node keeps its memory for this program: collected early while it is young, by one thread, and before it has grown by more
 * than 40 %; and nothing is taken for old before it is. Under load a server then holds less than half as much (docs/bench.md).
 */
const { heap } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).config;
const node = existsSync(own) ? own : process.execPath;
const child = spawn(node, [...heap.split(' '), main, ...process.argv.slice(2)], { stdio: 'inherit' });
// The child gets the terminal's own signals; a signal sent to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
