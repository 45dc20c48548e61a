// Asks veraPDF which rules of a standard PDF files break. The validator comes out of a Python package (tests/run puts
// it into target/tools); Debian's JAXB stands in front of it on the class path, because the package brings only half of one.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './checks.mjs';
import { runTool, scratch } from './tool.mjs';

const VALIDATOR = join(ROOT, 'target/tools/verapdf.jar');
const RUNNER = fileURLToPath(new URL('Validate.java', import.meta.url));
const BEFORE = ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'istack-commons-runtime', 'txw2', 'stax-ex', 'FastInfoset', 'javax.activation'];

/// The findings for every file and standard (`ua1`, `2a`), one line for each broken rule; `files` are paths.
export function brokenRules(files, standards) {
  const path = [...BEFORE.map((name) => `/usr/share/java/${name}.jar`), VALIDATOR];
  const missing = path.filter((jar) => !existsSync(jar));
  if (missing.length > 0) throw new Error(`missing: ${missing.join(' ')}`);
  const list = join(scratch('verapdf'), 'files');
  writeFileSync(list, files.map((file) => `${file}\n`).join(''));
  const done = runTool('java', ['-XX:+UseSerialGC', '-Xshare:auto', '-cp', path.join(':'), RUNNER, list, ...standards]);
  const reports = done.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  if (done.status !== 0 || reports.length !== files.length * standards.length) {
    throw new Error(`${reports.length} of ${files.length * standards.length} reports; ${done.stderr.slice(0, 2000)}`);
  }
  return reports.flatMap(({ file, standard, error, checks, failed }) => {
    if (error) return [`${file}: ${standard}: ${error}`];
    // A run that asked nothing would hold on every file.
    if (checks < 20) return [`${file}: ${standard}: only ${checks} checks were made`];
    const rules = new Map(failed.map((rule) => [`${rule.clause}-${rule.test}`, rule]));
    return [...rules].map(([id, { message, description, location, times }]) =>
      `${file}: ${standard} ${id}, ${times} times: ${message ?? description} (${location})`);
  });
}
