// Starts the real web servers on loopback ports, with the configuration the build wrote for them.
//
// Each takes a folder with the site and the folder with its server files and gives `{origin, problems, stop}`.
// `problems` is what the server's own check of the configuration had to say, one line each.

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './http.mjs';
import { freePort, runTool, scratch, startTool, waitFor } from './tool.mjs';

async function started(name, port, program, args, { log, env } = {}) {
  const origin = `http://127.0.0.1:${port}`;
  const running = startTool(program, args, { env: env ?? process.env });
  const said = () => running.said() + (log && existsSync(log) ? readFileSync(log, 'utf8') : '');
  try {
    await waitFor(`${name} to answer`, () => {
      if (running.ended()) return true;
      return ask(origin, '/').then(() => true);
    });
  } catch (error) {
    await running.stop();
    throw new Error(`${error.message}\n${said()}`);
  }
  if (running.ended()) throw new Error(`${name} did not start:\n${said()}`);
  return { name, origin, stop: running.stop, said };
}

/// nginx with `report/server/nginx.conf` inside one `server {}` block, as its head comment tells the office.
export async function nginx(site, report) {
  const include = join(report, 'server/nginx.conf');
  if (!existsSync(include)) throw new Error('the build wrote no server/nginx.conf');
  const folder = scratch('nginx');
  const port = await freePort();
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  // One process, so that the rights of whoever runs the checks decide what can be read, as on their own machine.
  writeFileSync(join(folder, 'nginx.conf'), `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
${temp}
  server {
    listen 127.0.0.1:${port};
    server_name localhost;
    root ${site};
    include ${include};
  }
}
`);
  const config = ['-p', folder, '-c', join(folder, 'nginx.conf')];
  const tested = runTool('nginx', ['-t', '-e', 'stderr', ...config]);
  const said = tested.stderr.split('\n').filter((line) => line && !/syntax is ok|test is successful/.test(line));
  if (tested.status !== 0) throw new Error(`nginx -t refuses the configuration:\n${said.join('\n')}`);
  const server = await started('nginx', port, 'nginx', ['-e', 'stderr', ...config]);
  return { ...server, problems: said };
}

// What Debian switches on by itself, and `headers` and `rewrite`, which every shared host has.
const APACHE_MODULES = [
  'mpm_event', 'authz_core', 'authz_host', 'authn_core', 'access_compat', 'alias', 'autoindex', 'deflate', 'dir', 'env',
  'filter', 'mime', 'negotiation', 'reqtimeout', 'setenvif', 'headers', 'rewrite',
];

/// Apache with nothing but the site's own `.htaccess`, and with directory listings on, as many hosts have them.
export async function apache(site) {
  const folder = scratch('apache');
  // Copied, because Apache serves as a user who may not look into the folder the checks run in.
  const copy = join(folder, 'site');
  cpSync(site, copy, { recursive: true });
  const port = await freePort();
  const modules = '/usr/lib/apache2/modules';
  writeFileSync(join(folder, 'apache.conf'), `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
Mutex file:${folder} default
Listen 127.0.0.1:${port}
${APACHE_MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
User www-data
Group www-data
ErrorLog ${folder}/error.log
LogLevel warn
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot ${copy}
<Directory />
  Require all denied
</Directory>
<Directory ${copy}>
  Options Indexes FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>
`);
  const config = ['-d', folder, '-f', join(folder, 'apache.conf')];
  const tested = runTool('apache2', ['-t', ...config]);
  if (tested.status !== 0) throw new Error(`apache2 -t refuses its own configuration:\n${tested.stderr}`);
  const log = join(folder, 'error.log');
  const server = await started('Apache', port, 'apache2', ['-DFOREGROUND', ...config], { log });
  return { ...server, problems: [] };
}

/// Caddy with `report/server/Caddyfile`: a whole file with a site address, or directives to import into one.
export async function caddy(site, report) {
  const file = join(report, 'server/Caddyfile');
  if (!existsSync(file)) throw new Error('the build wrote no server/Caddyfile');
  const folder = scratch('caddy');
  const port = await freePort();
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const start = join(folder, 'Caddyfile');
  const whole = isWhole(readFileSync(file, 'utf8'));
  writeFileSync(start, whole
    ? readFileSync(file, 'utf8')
    : `http://127.0.0.1:${port} {\n\troot * ${site}\n\timport ${file}\n\tfile_server\n}\n`);
  const tested = runTool('caddy', ['validate', '--config', start, '--adapter', 'caddyfile'], { env });
  if (tested.status !== 0) throw new Error(`caddy validate refuses the configuration:\n${tested.stderr}`);
  const adapted = runTool('caddy', ['adapt', '--config', start, '--adapter', 'caddyfile'], { env });
  const config = JSON.parse(adapted.stdout);
  // What remains is the office's own configuration: only the door is moved here, away from the real name and TLS.
  config.admin = { disabled: true };
  config.logging = { logs: { default: { level: 'WARN' } } };
  for (const server of Object.values(config.apps.http.servers)) {
    server.listen = [`127.0.0.1:${port}`];
    server.automatic_https = { disable: true };
    delete server.tls_connection_policies;
    if (whole) moveHome([server.routes, server.errors?.routes], site);
  }
  delete config.apps.tls;
  writeFileSync(join(folder, 'caddy.json'), JSON.stringify(config));
  const server = await started('Caddy', port, 'caddy', ['run', '--config', join(folder, 'caddy.json')], { env });
  const problems = tested.stderr
    .split('\n')
    .filter((line) => /"level":"(warn|error)"/.test(line) && !/not formatted/.test(line));
  return { ...server, problems };
}

/// A whole Caddyfile has blocks on top that are named by an address, not by a directive.
function isWhole(text) {
  const first = text.split('\n').map((line) => line.replace(/#.*/, '').trim()).find((line) => line.endsWith('{'));
  return first !== undefined && (first === '{' || /^(https?:\/\/)?[\w*{$-]*[.:][\w.:*{}$-]*[\w},:. -]*\{$/.test(first));
}

/// Takes host names out of the routes and points every root at the site under test.
function moveHome(part, site) {
  if (Array.isArray(part)) {
    for (const each of part) moveHome(each, site);
    return;
  }
  if (part === null || typeof part !== 'object') return;
  if (Array.isArray(part.match)) {
    for (const matcher of part.match) delete matcher.host;
    part.match = part.match.filter((matcher) => Object.keys(matcher).length > 0);
    if (part.match.length === 0) delete part.match;
  }
  if (part.handler === 'vars' && part.root) part.root = site;
  if (part.handler === 'file_server' && part.root) part.root = site;
  if (part.file?.root) part.file.root = site;
  for (const value of Object.values(part)) moveHome(value, site);
}
