// Collects the outcome of named checks, and turns a module of checks into a command.
//
// A check is a function that returns its findings, one line each; none means that it holds. One that throws
// has failed too. Nothing is ever left out quietly: a check that finds nothing to look at says so as a finding.

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
export const ROOT = resolve(here, '../../..');

const MOST_FINDINGS_SHOWN = 25;

export class Checks {
  constructor(suite, print = (line) => console.log(line)) {
    this.suite = suite;
    this.print = print;
    this.results = [];
  }

  async check(name, look) {
    let findings;
    try {
      findings = (await look()) ?? [];
    } catch (error) {
      findings = [`the check itself stopped: ${error.stack ?? error}`];
    }
    this.results.push({ name, findings });
    if (findings.length === 0) {
      this.print(`ok   ${this.suite}: ${name}`);
      return;
    }
    this.print(`FAIL ${this.suite}: ${name}`);
    for (const finding of findings.slice(0, MOST_FINDINGS_SHOWN)) {
      this.print(`       ${String(finding).replaceAll('\n', '\n         ')}`);
    }
    const more = findings.length - MOST_FINDINGS_SHOWN;
    if (more > 0) this.print(`       … and ${more} more`);
  }

  get failed() {
    return this.results.filter((result) => result.findings.length > 0);
  }

  /// The last line a suite prints; tests/run adds these up.
  summary() {
    const failed = this.failed.length;
    return JSON.stringify({ suite: this.suite, passed: this.results.length - failed, failed });
  }
}

/// What every suite is told: where the built site, the project and the program are.
export function options(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: ROOT },
      dist: { type: 'string' },
      program: { type: 'string' },
    },
  });
  const root = resolve(values.root);
  return {
    root,
    dist: resolve(values.dist ?? resolve(root, 'dist')),
    program: resolve(values.program ?? resolve(root, 'target/release/stories')),
  };
}

/// Runs `run(checks, options)` when the module was started as a command; does nothing when it was imported.
export async function command(module, suite, run) {
  if (resolve(process.argv[1] ?? '') !== fileURLToPath(module.url)) return;
  const checks = new Checks(suite);
  try {
    await run(checks, options());
  } catch (error) {
    // Counted like any other failure, so that a suite that cannot even start is seen in the sum.
    await checks.check('runs to its end', () => [error.stack ?? String(error)]);
  }
  if (checks.results.length === 0) await checks.check('looks at something', () => ['no check was made']);
  console.log(checks.summary());
  process.exitCode = checks.failed.length > 0 ? 1 : 0;
}

/// Does `work` for every item, at most `width` at a time; gives the results in the order of the items.
export async function eachOf(items, width, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
