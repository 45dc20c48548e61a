// Starts other programs, and free places for them: ports, scratch folders. All of it is cleared away at exit.

import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = [];
const children = new Set();

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/// A new empty folder that everyone may read, because Apache gives up its rights before it serves.
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `stories-${name}-`));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/// Runs a program to its end. A missing program is an error with its name, never an empty answer.
export function runTool(program, args, { input, ...rest } = {}) {
  const done = spawnSync(program, args, { input: input ?? '', maxBuffer: 1 << 30, ...rest });
  if (done.error) throw new Error(`${program} could not be started: ${done.error.message}`);
  return {
    status: done.status,
    bytes: done.stdout,
    stdout: done.stdout.toString('utf8'),
    stderr: done.stderr.toString('utf8'),
  };
}

/// The same without waiting, so that the other core has work too.
export function runToolAside(program, args) {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 1 << 30, encoding: 'buffer' }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') {
        reject(new Error(`${program} could not be started: ${error.message}`));
        return;
      }
      resolve({ status: error?.code ?? 0, bytes: stdout, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') });
    });
  });
}

/// Starts a program that keeps running. `said()` is everything it has written so far.
export function startTool(program, args, rest = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
  children.add(child);
  let said = '';
  let ended = false;
  child.stdout.on('data', (chunk) => { said += chunk; });
  child.stderr.on('data', (chunk) => { said += chunk; });
  const exit = new Promise((resolve) => {
    child.on('error', (error) => { said += `could not be started: ${error.message}`; ended = true; resolve(); });
    child.on('exit', () => { ended = true; children.delete(child); resolve(); });
  });
  return {
    said: () => said,
    ended: () => ended,
    exit,
    /// Asks it to end, and makes it end after five seconds. Says whether asking was enough.
    async stop() {
      let willing = true;
      if (ended) return willing;
      child.kill('SIGTERM');
      const forced = setTimeout(() => {
        willing = false;
        child.kill('SIGKILL');
      }, 5000);
      await exit;
      clearTimeout(forced);
      return willing;
    },
  };
}

/// Asks again and again until `look` gives something; names what was waited for when it never does.
export async function waitFor(what, look, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen) return seen;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${seconds} s for ${what}, in vain${last ? ` (${last.message})` : ''}`);
}
